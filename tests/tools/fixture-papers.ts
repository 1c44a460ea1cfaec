/** An invented paper. No title, person, group or id here exists: ids from 90001 on are never given out. */
export interface InventedPaper {
  id: string;
  title: string;
  authors: string[];
  published: string;
  abstract: string;
  /** What the site's machine would say of it. */
  summary?: string;
  keywords: string[];
  organization?: string;
  upvotes: number;
  comments: number;
  repo?: string;
  stars?: number;
  project?: string;
  submitter?: string;
}

type Row = [
  title: string,
  authors: string,
  organization: string,
  upvotes: number,
  code: string,
  comments: number,
  published: string,
  keywords: string,
  abstract: string,
  summary: string,
];

// `code` is `owner/name stars`; a dash stands for nothing.
// prettier-ignore
const ROWS: Row[] = [
  ['Lanternfish: Reading Long Documents by Remembering Where, Not What', 'Ines Halvorsen, Tomás Okafor, Mei-Lin Zhou', 'Fjordlight Research', 214, 'fjordlight/lanternfish 12840', 14, '2026-11-17', 'long context, memory, retrieval', 'Models that read very long documents spend most of their memory on words they will never need again. Lanternfish keeps only a map of places: a small index of positions that later questions can send the reader back to. On eleven long-document tasks it answers as well as full attention while holding two percent of the cache. We also show where the map fails, and why a second reading repairs most of those failures.', 'A reader that stores positions instead of words matches full attention with two percent of its memory.'],
  ['Slow Thinking, Fast Hands: Planning Once and Acting a Thousand Times', 'Priya Raghunathan, Jonas Weidmann', '', 187, 'slowhands/plan-once 4310', 9, '2026-11-18', 'robotics, planning, policy learning', 'Robots that ask a large model before every motion are careful and useless. We let the model think once per task and compile its plan into a small policy that runs at two hundred hertz. When the world departs from the plan, a learned doubt signal calls the planner back. In forty household tasks the robot asks 1.3 times on average and finishes more of them than a planner that never stops talking.', 'One plan per task, compiled into a fast policy, beats asking a large model at every step.'],
  ['Paper Cranes: Folding Video Diffusion into Four Steps without a Teacher', 'Haruka Minamoto, Oluwaseun Adeyemi, Clara Stenström, Wei Tang', 'Kestrel Lab', 163, 'kestrel-lab/paper-cranes 7921', 6, '2026-11-16', 'video generation, diffusion, distillation', 'Distilling a video diffusion model usually needs the very teacher one hopes to replace. Paper Cranes folds the sampling path onto itself, so that late steps supervise early ones within the same network. Four steps suffice for clips of ten seconds. The method adds eleven lines to a training loop and no parameters at all.', 'Late sampling steps teach early ones, giving four-step video generation without a teacher.'],
  ['What the Tokenizer Forgot: Recovering Spelling inside Language Models', 'Beatrix Lund', '', 148, 'blund/spelling-probe 640', 22, '2026-11-19', 'tokenization, probing, interpretability', 'Language models are never shown the letters of their tokens, yet they can spell. We trace where the knowledge comes from and find that a handful of misspelled words in the training data carry nearly all of it. Removing two parts in a million of the corpus makes a model illiterate in this narrow sense, and putting them back restores it within a few hundred steps.', 'A tiny share of misspellings teaches language models how their tokens are written.'],
  ['Harbor: An Open Simulator of Ten Thousand Small Economies', 'Nikolai Brandt, Amara Diallo, Sofia Lindqvist, Rahul Menon, Yuto Arakawa', 'Institute for Synthetic Societies', 132, 'synthetic-societies/harbor 5230', 11, '2026-11-14', 'agents, simulation, economics', 'We release Harbor, a simulator in which language agents trade, borrow, build and go bankrupt in ten thousand villages at once. Markets form without being asked for. So do cartels, which appear sooner among more capable agents. Harbor runs a simulated year in four minutes on one machine and records every promise an agent makes, kept or not.', 'An open simulator lets language agents run ten thousand small economies and shows when cartels form.'],
  ['The Unreasonable Patience of Small Models', 'Gwendolyn Achterberg, Samir Haddad', 'Delta Polder Institute', 121, '-', 17, '2026-11-18', 'small language models, test-time compute', 'Given time, how far does a small model get? We let models below one billion parameters work on competition problems for up to a day each. Patience replaces about a factor of forty in size before it stops helping. The limit is not reasoning but bookkeeping: small models lose track of what they have already tried, and a plain notebook doubles the gain.', 'A day of thinking is worth a factor of forty in model size, more with a notebook.'],
  ['Tidepool: Continual Pretraining That Does Not Wash Away', 'Emeka Nwosu, Lærke Søndergaard, Ho-seok Baek', '', 117, 'tidepool-ml/tidepool 2980', 4, '2026-11-13', 'continual learning, pretraining', 'New data washes away old knowledge. Tidepool keeps a thin layer of frozen memories and lets the rest of the network move with each tide of data. Across twenty-four monthly updates forgetting stays below one point, against nineteen for plain training, at three percent more compute.', 'A thin frozen memory keeps language models from forgetting over two years of updates.'],
  ['Glass Box Retrieval: Every Answer Points at Its Sentence', 'Marisol Quintero, Theo Vandermeer, Lakshmi Iyer', 'Open Citation Collective', 109, 'opencite/glass-box 9105', 8, '2026-11-17', 'retrieval, attribution, question answering', 'Answers with sources are only as good as the pointer from claim to sentence. We train a reader whose output tokens are bound to spans of its input, so that a claim without a source cannot be written at all. Fluency falls a little; invented references fall to zero by construction. A study with 212 librarians prefers the result four to one.', 'Binding output tokens to source spans makes unsupported claims impossible to write.'],
  ['Grandmaster of Nothing: Self-Play in Games That Rewrite Their Rules', 'Anatole Fresnel, Kiri Te Awa', '', 98, 'fresnel/nomic-zero 1412', 19, '2026-11-12', 'self-play, reinforcement learning, games', 'We study self-play in a game where a legal move may change what is legal. Agents that plan over rules, not only positions, discover amendments nobody foresaw, including a constitution that cannot be repealed. We describe the search procedure, prove that it ends, and publish two thousand annotated games.', 'Agents that plan over changing rules find surprising strategies in self-amending games.'],
  ['Moss: Growing Neural Networks on Idle Machines', 'Petra Vlček, Abdul Karim Sesay, Daniel Oyelaran', 'Common Compute', 93, 'common-compute/moss 18230', 12, '2026-11-10', 'distributed training, systems', 'Moss trains large networks on machines that come and go. A worker may vanish in the middle of a step without the others noticing. We train a model of seven billion parameters on nine hundred borrowed desktops over six weeks, at a cost in electricity of one rented rack for five days.', 'A seven-billion-parameter model is trained on nine hundred borrowed desktops.'],
  ['Cartography of Refusals', 'Yasmin El-Amrani, Oskar Lindholm, Chidi Eze', 'Meridian Safety Group', 88, '-', 31, '2026-11-19', 'safety, alignment, evaluation', 'When does an assistant say no? We ask thirty assistants the same forty thousand questions and draw the border of each. The borders agree on the obvious and part on medicine, history and law. A single sentence about who is asking moves a border further than five years of model development did.', 'Thirty assistants are mapped by what they refuse to answer.'],
  ['Half a Bit Is Enough: Weight Storage below the Entropy Floor', 'Radomir Kolář, Jin-ah Seo, Fatou Ndiaye', '', 84, 'halfbit/halfbit 6650', 5, '2026-11-15', 'quantization, compression', 'We store weights at half a bit each by never storing most of them: a shared generator and a sparse list of corrections reproduce a layer on demand. Decoding costs less than the memory traffic it saves. On seven open models the loss in accuracy is within the noise between two training runs.', 'Generating most weights on demand brings storage down to half a bit per weight.'],
  ['Weather for One Street: Kilometre Forecasts from Phone Barometers', 'Solveig Aune, Mateus Carvalho, Ritu Bansal, Piet Hoekstra', 'North Sea Forecast Centre', 81, 'nsfc/one-street 1170', 3, '2026-11-11', 'weather, sensing, graph networks', 'Every phone carries a barometer and no calibration. We learn to hear the weather in nine million bad barometers at once and forecast rain for single streets, two hours ahead. The network never sees a position finer than a kilometre, and the forecasts do not need one.', 'Nine million uncalibrated phone barometers give street-level rain forecasts.'],
  ['Proof by Gossip: Distributed Theorem Proving among Weak Provers', 'Leopold Ashby, Noor Rahmani', '', 77, 'gossip-prover/gossip 2044', 7, '2026-11-16', 'theorem proving, multi-agent', 'A crowd of weak provers that may only exchange lemmas proves more than a strong prover alone. The exchange is all that matters: we vary its topology and find that rumours must travel far but not fast. The crowd settles 61 problems left open in a public library of formal mathematics.', 'Weak provers that trade lemmas outdo one strong prover.'],
  ['A Dictionary of Things Robots Drop', 'Camila Restrepo, Henrik Dahl, Zainab Bello', 'Tactile Systems Group', 74, 'tactile-sys/dropbook 930', 2, '2026-11-09', 'robotics, dataset, grasping', 'We collected 118,402 dropped objects: what they were, how they were held, and the last second before the fall. The collection is the first to contain more failures than successes. Policies trained on it let go later, apologise sooner and break a third fewer cups.', 'A dataset of more than a hundred thousand dropped objects makes grasping safer.'],
  ['Euler Was Here: Finding Reused Proof Ideas across Three Centuries', 'Ghislaine Morvan, Takumi Inoue', '', 71, '-', 10, '2026-11-08', 'mathematics, embeddings, history of science', 'Mathematical ideas travel under changed names. We embed the argument of a proof, not its notation, and search three centuries of scanned mathematics for arguments that appear more than once. Experts confirm 340 rediscoveries, the oldest separated by 211 years.', 'Argument embeddings uncover hundreds of rediscovered proofs.'],
  ['Quiet Attention', 'Ulrika Berg', 'Fjordlight Research', 69, 'fjordlight/quiet 3720', 13, '2026-11-18', 'attention, efficiency', 'Most attention heads say nothing most of the time, but are paid for every token. We let heads fall silent and learn when to wake. Silence costs no accuracy until four fifths of the heads are asleep.', 'Heads that learn when to stay silent save most of the cost of attention.'],
  ['Seeing the Same River Twice: Persistent Scenes in Generated Worlds', 'Dmitri Volkonsky, Aiyana Redfeather, Lucía Ferrer, Bao Tran', 'Kestrel Lab', 66, 'kestrel-lab/same-river 8450', 6, '2026-11-13', 'world models, video, consistency', 'Turn around in a generated world and turn back: the river has moved. We give world models an explicit memory of surfaces that is written once and only corrected. Players asked to find their way home succeed in 92 percent of the worlds instead of 34.', 'A write-once memory of surfaces keeps generated worlds consistent.'],
  ['Rust Never Sleeps: Fuzzing Compilers with Programs That Almost Compile', 'Björn Hallgrímsson, Tendai Moyo', '', 63, 'almost-compile/rns 2215', 4, '2026-11-07', 'compilers, fuzzing, code generation', 'Programs on the border of validity are where compilers break. A small language model learns to stay on that border, one edit from correct on either side. In two weeks it finds 127 confirmed compiler defects, nineteen of which accept programs that ought to be refused.', 'A model that writes nearly valid programs finds over a hundred compiler defects.'],
  ['Census of the Latent: Counting What a Diffusion Model Can Draw', 'Florian Aigner, Nandini Rao', 'Delta Polder Institute', 61, '-', 5, '2026-11-17', 'diffusion, diversity, evaluation', 'How many different pictures can a model draw? We borrow capture and recapture from ecology and estimate the population of images behind a prompt. Popular models know about four hundred ways to draw a cat and eleven to draw a quorum.', 'Methods from ecology estimate how many different images a model can produce.'],
  ['Ledger: Auditable Fine-Tuning for Shared Models', 'Iseult Byrne, Kwabena Asante, Magnus Roth', 'Common Compute', 58, 'common-compute/ledger 1804', 3, '2026-11-06', 'fine-tuning, provenance', 'When many parties tune one model, who changed what? Ledger records each update as a small signed difference that can be weighed, withdrawn or inspected later. Withdrawing a contribution costs seconds and leaves no trace that our strongest test can find.', 'Signed weight differences make shared fine-tuning auditable and reversible.'],
  ['Whalesong at Scale: A Foundation Model for Ocean Acoustics', 'Moana Kahale, Stellan Ekman, Rosa Villanueva, Jack Thornbury', 'Blue Ear Project', 56, 'blue-ear/whalesong 4120', 15, '2026-11-05', 'bioacoustics, foundation models, audio', 'We train one model on four centuries of hours of ocean sound from 312 moorings. It separates callers, follows individuals for years and notices ships before they are logged. Fine-tuned on nine minutes of recordings it identifies a species it has never met.', 'One model of ocean sound identifies species from minutes of recordings.'],
  ['Do Language Models Get Bored?', 'Wilhelmina Janssen', '', 54, '-', 44, '2026-11-19', 'repetition, behaviour, evaluation', 'Asked the same question a thousand times, a language model begins to answer it differently. We measure the drift, show that it is not sampling noise, and find the direction in activation space along which it happens. Steering against that direction restores the first answer; steering along it produces limericks.', 'Repeated questions move a model along a single measurable direction.'],
  ['Origami Gradients: Backpropagation in Constant Memory', 'Satoshi Kurokawa, Elif Yıldırım, Pádraig Ó Súilleabháin', '', 52, 'origami-grad/origami 3391', 7, '2026-11-12', 'training, memory, optimization', 'Backpropagation remembers every activation of the forward pass. By making each block invertible up to a short residue we remember only the residues, whose total size does not grow with depth. A thousand layers train on a single consumer card.', 'Storing short residues instead of activations trains very deep networks in constant memory.'],
  ['Common Sense in the Kitchen: 40,000 Recipes Executed by Simulated Cooks', 'Giulia Marchetti, Desmond Achebe', 'Tactile Systems Group', 50, 'tactile-sys/kitchen 760', 9, '2026-11-04', 'embodied agents, benchmark', 'Recipes leave out what everyone knows. We execute forty thousand of them literally and record the disasters. The benchmark asks agents to supply the missing sentence; the best of them still put the lid in the oven.', 'Executing recipes literally reveals which common-sense steps agents miss.'],
  ['Counterfactual Gardens: Growing Training Data That Could Have Been', 'Aurelio Bianchi, Sunniva Moe, Grace Mutasa', '', 48, 'cf-gardens/gardens 1290', 2, '2026-11-10', 'causality, data generation', 'To learn what causes what, a model needs worlds that differ in one thing. We grow such worlds in pairs, from the same seed, and change a single law in one of them. Models raised in the garden answer interventional questions about real data that models raised on real data cannot.', 'Paired synthetic worlds teach models to answer interventional questions.'],
  ['Library of Dust: Compressing the Web into One Hundred Gigabytes', 'Cornelius Okonkwo, Vera Sokolova, Min-jun Ryu', 'Open Citation Collective', 47, 'opencite/dust 5575', 8, '2026-11-03', 'data curation, deduplication', 'How much of the web is left when everything said twice is kept once? We fold near duplicates across languages and keep one witness of each statement. A hundred gigabytes remain. Models trained on the dust match models trained on the mountain until they are asked about style.', 'Keeping every statement of the web once leaves a hundred gigabytes of training data.'],
  ['Braided Experts', 'Ottoline Graves, Ibrahim Sow', '', 45, 'braided/braids 2680', 6, '2026-11-14', 'mixture of experts, routing', 'Experts in a mixture never meet. We braid them, so that each token passes through three experts that hand their work to one another. Routing becomes smoother, dead experts disappear, and the same budget reaches a given loss a fifth sooner.', 'Passing tokens between experts makes mixtures train faster.'],
  ['Low Tide for High Fidelity: Speech Synthesis from Two Kilobits', 'Anneliese Krüger, Femi Balogun, Rin Takahashi', 'Blue Ear Project', 44, 'blue-ear/low-tide 990', 1, '2026-11-09', 'speech, codec', 'At two kilobits per second a voice is a rumour. Our decoder has listened to enough people to turn the rumour into someone in particular, and says so when it is guessing. Listeners cannot tell the result from a codec at ten times the rate.', 'A decoder that knows when it guesses reconstructs speech from two kilobits per second.'],
  ['Maps without North: Equivariance as a Budget', 'Rasmus Thorvald, Ayesha Siddiqui', 'North Sea Forecast Centre', 42, '-', 3, '2026-11-08', 'equivariance, geometry', 'Exact symmetry is expensive and seldom exact in the data. We let a network spend a fixed budget of asymmetry where it helps most and report where it was spent. The accounts read like a description of the problem.', 'Networks spend a limited budget of symmetry breaking where it pays.'],
  ['Twelve Angry Models: Deliberation Improves Calibration', 'Josephine Adler, Marek Dvořák, Hana Kealoha', 'Meridian Safety Group', 41, 'meridian/twelve 1508', 21, '2026-11-15', 'calibration, multi-agent, debate', 'Juries are better calibrated than judges, if they may not vote before they talk. We seat twelve copies of a model with different evidence and forbid early verdicts. Calibration error falls by half. Adding a thirteenth juror who is always certain undoes all of it.', 'Deliberation among copies of a model halves its calibration error.'],
  ['Stitching Time: Asynchronous Sensors without a Clock', 'Ewa Nowicka, Baraka Otieno', '', 39, 'nowicka/stitch 410', 0, '2026-11-02', 'time series, sensing', 'Sensors disagree about the time more than about the world. We infer the clocks together with the signal. Twelve cameras without any synchronisation reconstruct a hummingbird.', 'Inferring sensor clocks together with the signal removes the need to synchronise.'],
  ['PocketProteins: Structure Prediction on a Telephone', 'Shanthi Krishnamurthy, Dov Peretz, Liv Hansen', '', 38, 'pocketproteins/pocket 7340', 5, '2026-11-06', 'protein structure, efficiency', 'We fit a predictor of protein structure into 90 megabytes. On a telephone it folds a protein of three hundred residues in forty seconds, within one ångström of its teacher for nine chains out of ten. Schools in four countries have used it for a year; their questions made the last section of this paper.', 'Protein structure prediction runs on a telephone in under a minute.'],
  ['Forgetting on Request Is Harder Than It Looks', 'Lorenzo Galli, Astrid Holm, Obinna Chukwu', 'Ledger & Law Clinic', 37, '-', 12, '2026-11-18', 'unlearning, privacy', 'We try to make models forget a name, with nine published methods, and then to make them remember it again. Eight of the nine forget the question rather than the answer. We propose a test that cannot be passed that way.', 'Most unlearning methods hide an answer instead of removing it.'],
  ['Echoes in the Embedding: Detecting Copied Code after Translation', 'Signe Østergaard, Pablo Núñez', '', 35, 'echoes/echoes 1120', 4, '2026-11-07', 'code, similarity', 'Code translated from one language to another by a model keeps an accent. We hear it. Our detector finds translated copies among forty million functions and explains each finding by the three lines that gave it away.', 'Translated code keeps traces by which copies can be found.'],
  ['Sun, Wind and Attention: Forecasting Power Grids One Transformer at a Time', 'Ngozi Umeh, Karl-Johan Ståhl, Megan Prosser', 'North Sea Forecast Centre', 34, 'nsfc/sunwind 690', 2, '2026-11-05', 'energy, forecasting', 'A power grid is a graph of transformers, and we model it with one, per transformer. Local models of a few thousand parameters exchange short messages and forecast load for a continent. Failures stay local, and so do explanations.', 'Thousands of tiny local models forecast the load of a continental grid.'],
  ['Semaphore: A Sign Language Corpus Made by Its Signers', 'Delphine Marchand, Tariq Aziz, Noa Shapiro, Ewan Grant', 'Blue Ear Project', 33, 'blue-ear/semaphore 540', 6, '2026-11-11', 'sign language, dataset', 'Semaphore is a corpus of 2,100 hours in six sign languages, recorded, annotated and governed by deaf signers, who may withdraw any clip at any time. We describe how the governance works, what it costs, and why the data are better for it.', 'A sign language corpus governed by its signers is larger and better annotated.'],
  ['How Long Is a Thought? Measuring Reasoning in Joules', 'Viggo Sandström, Apinya Charoen', 'Common Compute', 32, 'common-compute/joules 880', 9, '2026-11-16', 'efficiency, reasoning, measurement', 'Tokens are a poor unit of thought. We measure answers in joules at the wall and rank forty models by correct answers per kilojoule. The ranking shares four of its first ten places with the one everybody quotes.', 'Ranking models by energy gives a different order than ranking by tokens.'],
  ['Patchwork: Editing Three-Dimensional Scenes by Crossing Things Out', 'Mirela Ionescu, Sean Gallagher, Yuki Hoshino', '', 31, 'patchwork3d/patchwork 3015', 3, '2026-11-04', '3d, editing, gaussian splatting', 'Draw a line through an object in one photograph and it is gone from the scene, its shadow and its reflection with it. Patchwork treats an edit as evidence and re-infers the world in which the photograph would look like that.', 'Crossing out an object in one view removes it, its shadow and its reflection from a scene.'],
  ['Null Results in Prompt Engineering: A Pre-Registered Study', 'Hedda Nyström, Collins Wanjala', 'Open Citation Collective', 30, '-', 28, '2026-11-19', 'prompting, replication', 'We pre-registered replications of fifty published prompting techniques on models they were not developed on. Thirty-eight make no difference. Nine help. Three help only when misspelled.', 'Most prompting techniques do not replicate on other models.'],
  ['Compass Rose: Steering Vision Models with a Single Arrow', 'Tobias Lindemann, Abena Owusu', '', 29, 'compass-rose/rose 1955', 2, '2026-11-12', 'vision, steering', 'One arrow drawn on an image tells a vision model where to look and what matters there. We train with eight million arrows collected from museum guides, referees and surgeons.', 'Arrows drawn on images steer what a vision model attends to.'],
  ['The Shape of a Bug: Topological Signatures of Failing Tests', 'Ragnhild Moen, Yusuf Demir', '', 28, 'shape-of-bug/shape 233', 1, '2026-11-03', 'software testing, topology', 'Executions of a program form a cloud of points; failing ones bend it. Persistent homology of traces localises faults to the right function in 71 percent of cases, without looking at the source.', 'The topology of execution traces points at faulty functions.'],
  ['Speculative Everything', 'Ambrose Whitlock, Chiamaka Obi, Enzo Ricci', 'Fjordlight Research', 27, 'fjordlight/speculative 4480', 7, '2026-11-13', 'inference, speculative decoding', 'Decoding is speculated; why not prefill, tool calls and the user? We guess all four and verify in one pass. The guesses about the user are wrong most often and cheapest to discard.', 'Speculating about prefill, tools and users shortens the time to an answer.'],
  ['Archipelago: Federated Search over Private Shelves', 'Kalinda Ortega, Bertil Holmgren', 'Open Citation Collective', 26, 'opencite/archipelago 1366', 4, '2026-11-02', 'federated search, privacy', 'Archipelago answers a question from a thousand private collections without any of them learning the question. A query costs eleven kilobytes and half a second. We prove what is revealed: the number of islands that answered.', 'Private collections answer shared queries without learning them.'],
  ['深海的回声：面向低资源语言的语音大模型', '林静远, 周慕白, 陈晓岚', '海洋语音实验室', 25, 'ocean-speech/deep-echo 2210', 3, '2026-11-14', 'speech, low-resource languages', '低资源语言缺少标注语音，却往往保存着大量口述录音。本文提出一种从未标注口述史中学习的语音大模型，只需十分钟标注数据即可适配一种新语言。在四十二种语言上，错误率平均下降三分之一。我们同时公开数据治理规范与全部代码。', '从口述历史中学习的语音模型，十分钟标注即可适配新语言。'],
  ['A Field Guide to Vanishing Benchmarks', 'Rosalind Achebe-Stone, Per Gunnarsson', '', 24, '-', 16, '2026-11-17', 'benchmarks, evaluation', 'Of 1,004 benchmarks published in six years, 611 can no longer be run as described. We say why: links, licences, leaks, and people who left. The guide ends with a page of advice that fits on a postcard.', 'Most published benchmarks can no longer be run as described.'],
  ['Night Trains: Scheduling GPU Jobs by Carbon and Moonlight', 'Eszter Bodnár, Lamine Traoré', 'Common Compute', 23, 'common-compute/night-trains 612', 2, '2026-11-20', 'systems, energy, scheduling', 'Training jobs can wait for wind. We schedule them across five time zones by forecast carbon, and find that patience of nine hours saves a third of emissions. Jobs that refuse to wait pay the others for the privilege.', 'Letting training jobs wait for clean power saves a third of their emissions.'],
  ['Is This the Same Picture? Visual Identity beyond Pixels and Captions', 'Odalys Prieto, Kenji Watase, Freya Lind', 'Delta Polder Institute', 22, 'polder/same-picture 1520', 5, '2026-11-20', 'vision, similarity, benchmark', 'Cropped, recoloured, repainted, photographed off a screen: when is a picture still the same picture? We asked 3,100 people and nine models. People agree with one another far more than any model agrees with them.', 'People share a notion of picture identity that current models lack.'],
  ['Minutes of the Meeting: Summaries That Keep the Disagreement', 'Roisin Kavanagh, Danso Amoako', '', 21, '-', 7, '2026-11-20', 'summarization, dialogue', 'Summaries of meetings make everyone agree. We train summarizers on minutes that were approved by both sides of a dispute and measure what survives. Objections do, at the price of eleven extra words.', 'Training on jointly approved minutes keeps objections in summaries.'],
  ['Loom: A Compiler from Sketches to Knitting Machines', 'Agnethe Rasmussen, Paulo Teixeira, Sakura Mori', 'Tactile Systems Group', 20, 'tactile-sys/loom 2871', 4, '2026-11-20', 'fabrication, program synthesis', 'Loom turns a drawing of a garment into a program for an industrial knitting machine. Verified passes keep every stitch attached to another. Forty garments were made; thirty-nine fit.', 'A verified compiler turns garment sketches into knitting programs.'],
  ['Prime Suspects: Language Models Factor Numbers by Accident', 'Hjalmar Eide', '', 19, 'eide/prime-suspects 188', 18, '2026-11-20', 'arithmetic, interpretability', 'Asked to continue a list of composite numbers, a model must know which are composite. We find the circuit, show that it tests divisibility by eleven primes, and watch it fail at the twelfth.', 'A circuit in a language model tests divisibility by small primes.'],
  ['Borrowed Eyes: Teaching Vision to Models That Only Read', 'Amparo Gil, Thandiwe Nkosi, Wen Hua', 'Kestrel Lab', 18, 'kestrel-lab/borrowed-eyes 1744', 3, '2026-11-20', 'multimodal, adapters', 'A model that has only read can be lent a pair of eyes for the price of two linear maps. The maps are found without a single captioned image, from the shape of both spaces alone.', 'Two unsupervised linear maps give vision to a text-only model.'],
  ['The Last Mile of Alignment Is a Staircase', 'Cosima Feld, Adebayo Ogun', 'Meridian Safety Group', 17, '-', 11, '2026-11-20', 'alignment, training dynamics', 'Behaviour during preference training improves in steps, not along a curve. Each step is a rule that suddenly applies everywhere. We learn to predict the next step from gradients a day before it is taken.', 'Preference training improves behaviour in predictable sudden steps.'],
  ['Driftwood: Reusing Optimizer States across Architectures', 'Nils Bergqvist, Hye-jin Oh', '', 16, 'driftwood/driftwood 533', 1, '2026-11-20', 'optimization, transfer', 'Optimizer states are thrown away with the model that earned them. Driftwood carries them to a network of another width and depth and saves a tenth of the next training run.', 'Optimizer states transferred between architectures shorten training.'],
  ['A Thousand Tiny Telescopes: Citizen Astrometry with Neural Fields', 'Itzel Cruz, Bram de Wit, Sneha Pillai', 'North Sea Forecast Centre', 15, 'nsfc/tiny-telescopes 907', 2, '2026-11-20', 'astronomy, neural fields', 'A thousand garden telescopes see the same asteroid differently. A neural field per telescope absorbs its optics, its weather and its owner, and what remains is the orbit.', 'Neural fields absorb the quirks of amateur telescopes and leave precise orbits.'],
  ['Say It Again, Slower: Adaptive Explanations for Proof Assistants', 'Mathilde Roussel, Kofi Boateng', '', 14, 'adaptive-proofs/slower 301', 6, '2026-11-20', 'education, theorem proving', 'A proof assistant that is asked why a second time ought to answer differently. Ours lowers its level of detail to what the questioner has proved before. Students finish twice as many exercises, and ask more.', 'Explanations that adapt to what a student has proved double finished exercises.'],
];

const HANDLES = 'mossgreen tinaq oloap_v juniper9 kestrelfan nwbell sixpence arvo ledbetter haruk'.split(' ');

/** Ordinary papers, good to look at. */
export const papers: InventedPaper[] = ROWS.map((row, index) => {
  const [title, authors, organization, upvotes, code, comments, published, keywords, abstract, summary] = row;
  const [repo, stars] = code.split(' ');
  const submitter = index % 7 === 6 ? undefined : HANDLES[index % HANDLES.length];
  return {
    id: `2611.${90001 + index}`,
    title,
    authors: authors.split(', '),
    published,
    abstract,
    summary,
    keywords: keywords.split(', '),
    ...(organization && { organization }),
    upvotes,
    comments,
    ...(code !== '-' && { repo: `https://github.com/${repo}`, stars: Number(stars) }),
    ...(index % 5 === 2 && {
      project: `https://${title.toLowerCase().replace(/[^a-z]+.*/u, '')}.example.org/`,
    }),
    ...(submitter && { submitter }),
  };
});

const plain = { published: '2026-11-18', keywords: [], upvotes: 3, comments: 0, submitter: 'oddities' };

/** Papers as awkward as real ones get. */
export const oddPapers: Record<string, InventedPaper> = {
  longTitle: {
    ...plain,
    id: '2611.91001',
    title: `On the Simultaneous Estimation of ${'Loosely Coupled, Partially Observed and '.repeat(5)}Otherwise Inconvenient Quantities: A Title That Nobody Will Cite in Full`,
    authors: ['Aloysius Featherstonehaugh-Cholmondeley', 'Bo Li'],
    abstract: 'The title says it.',
  },
  oneAuthor: {
    ...plain,
    id: '2611.91002',
    title: 'Alone',
    authors: ['Plato'],
    abstract: 'One author, one word.',
    upvotes: 0,
  },
  noAbstract: {
    ...plain,
    id: '2611.91003',
    title: 'An Empty Abstract Is Still an Abstract',
    authors: ['Silence Dogood'],
    abstract: '',
  },
  arabic: {
    ...plain,
    id: '2611.91004',
    title: 'نماذج اللغة العربية الصغيرة: دراسة في الاقتصاد اللغوي',
    authors: ['ليلى الحداد', 'يوسف المنصوري'],
    abstract:
      'نقدّم نموذجًا صغيرًا للغة العربية يعمل على الهاتف. هل يكفي القليل من البيانات؟ نعم، إذا اختيرت بعناية.',
  },
  japanese: {
    ...plain,
    id: '2611.91005',
    title: '雨の音から屋根の形を推定する',
    authors: ['水野 遥', '黒田 蒼'],
    abstract:
      '雨音だけから屋根の三次元形状を推定する手法を提案する。十二軒の家屋で誤差は四センチメートル以下であった。',
  },
  tex: {
    ...plain,
    id: '2611.91006',
    title: 'Learning $k$-Means in $\\mathcal{O}(n)$: SAP^{2} beats τ^2 by 2.2times',
    authors: ['G\\"unther M{\\"u}ller', 'Zoë Ñandú'],
    abstract:
      'We gain 10.8\\% (2.2times faster, 1920times1080 grids) with an $f$-divergence.\nHard wrapped as old\nabstracts are. Code: https://github.com/odd/tex{https://github.com/odd/tex}',
    repo: 'https://github.com/odd/tex',
    stars: 12,
  },
  script: {
    ...plain,
    id: '2611.91007',
    title: '<script>alert("title")</script> & Other "Safe" Titles: \'Quotes\' <b>Included</b>',
    authors: ["Robert'); DROP TABLE papers;--", '<img src=x onerror=alert(1)>'],
    abstract: 'An abstract with </article></div> tags, &amp; entities and <script>alert(1)</script>.',
    summary: '<b>Not bold</b>',
  },
  lineBreak: {
    ...plain,
    id: '2611.91008',
    title: 'WidgetFusion: Regularizing "Easy" Widgets\n  for Agentic Sorting',
    authors: ['Ada Example', 'Jingren Example'],
    abstract: 'Titles may contain\nline breaks.',
    organization: 'Example University',
    repo: 'https://github.com/example/widget',
    stars: 1543,
    upvotes: 110,
    comments: 3,
    summary: 'Widgets are sorted.',
    keywords: ['widget fusion'],
  },
  hugeStars: {
    ...plain,
    id: '2412.91009',
    title: 'A Repository Everyone Has Starred',
    authors: ['Ann Popular'],
    published: '2024-12-28',
    abstract: 'It has many stars.',
    repo: 'https://github.com/popular/everything',
    stars: 1250499,
    upvotes: 20410,
    comments: 1204,
  },
  emoji: {
    ...plain,
    id: '2611.91010',
    title: '🦉 Owl-1.5‑β: “Curly” Quotes – Dashes — and ﬁ Ligatures, too?!',
    authors: [
      'Łukasz Żółć',
      'Nguyễn Văn An',
      'Søren Kierkegård',
      'O’Neil Ó Briain',
      'Dr. J.-P. von der Ahé III',
    ],
    abstract: 'Unicode — all of it.',
  },
  fourDigits: {
    ...plain,
    id: '1409.9102',
    title: 'An Id with Four Digits',
    authors: ['Old Timer', 'Older Timer'],
    published: '2014-09-05',
    abstract: 'Ids before 2015 had four digits after the dot.',
  },
};

/** More authors than any page shows. */
export const crowd: InventedPaper = {
  ...plain,
  id: '2611.91012',
  title: 'Observation of a Very Small Effect by a Very Large Collaboration',
  authors: Array.from(
    { length: 3000 },
    (_, index) => `${'ABCDEFGHIJKLMNOPRSTVW'[index % 21]}. Collaborator-${index + 1}`,
  ),
  abstract: 'Three thousand people saw it.',
};
