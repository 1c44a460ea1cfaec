// The parts of the panel that are loaded with their first showing: loaded already, so that no test waits for a busy machine to do it.
import '../../components/DetailSheet.tsx';
import '../../components/FilterPanel.tsx';
import '../../components/FileSheet.tsx';
import '../../components/NewKeys.tsx';
import '../../components/NoListing.tsx';
import '../../components/NothingFound.tsx';
import '../../components/PaperDetail.tsx';
import '../../components/ReceiptDialog.tsx';
import '../../components/Review.tsx';
import '../../components/SearchHelp.tsx';
import '../../components/SelectionBar.tsx';
import '../../components/ThisPage.tsx';
import '../../components/Trash.tsx';
import '../../components/Week.tsx';
import '../../components/Welcome.tsx';
