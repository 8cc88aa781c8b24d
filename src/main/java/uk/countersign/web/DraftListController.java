package uk.countersign.web;

import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.countersign.draft.Draft;
import uk.countersign.draft.DraftQuery;
import uk.countersign.draft.DraftState;
import uk.countersign.draft.Drafts;
import uk.countersign.draft.Titles;
import uk.countersign.draft.Verdict;
import uk.countersign.security.SignedIn;
import uk.countersign.unsent.UnsentPosts;

/** A submitter's own drafts; all of the school's for those who may read them. */
@Page
class DraftListController {

    private static final int SHOWN = 200;
    private static final int ALL = 100_000;

    private final Drafts drafts;
    private final UnsentPosts unsent;
    private final Clock clock;

    DraftListController(Drafts drafts, UnsentPosts unsent, Clock clock) {
        this.drafts = drafts;
        this.unsent = unsent;
        this.clock = clock;
    }

    /** A post that was begun and not sent. */
    record Begun(String id, String title, String saved) {}

    @GetMapping("/drafts")
    String drafts(SignedIn viewer, @RequestParam(name = "state", defaultValue = "") String state, Model model) {
        var may = new Permissions(viewer.membership());
        var author = may.readAllDrafts()
                ? Optional.<String>empty()
                : Optional.of(viewer.membership().member().id());
        var found = drafts.list(new DraftQuery(viewer.school().id(), state(state), author, "", ALL));
        var times = new Times(viewer.school().zone(), clock.instant());
        model.addAttribute("filtered", state(state).isPresent());
        model.addAttribute("own", author.isPresent());
        model.addAttribute("submitter", may.submit());
        model.addAttribute("total", found.size());
        model.addAttribute(
                "unsent",
                may.submit()
                        ? unsent.of(viewer.schoolId(), viewer.memberId()).stream()
                                .map(begun -> new Begun(
                                        begun.id(), Titles.of(begun.typed().text()), times.past(begun.savedAt())))
                                .toList()
                        : List.of());
        model.addAttribute(
                "drafts",
                found.stream()
                        .sorted(Comparator.comparing(Draft::changedAt)
                                .thenComparing(Draft::id)
                                .reversed())
                        .limit(SHOWN)
                        .map(draft ->
                                line(draft, author.isPresent() ? "" : draft.author(), times, may.readReasons(draft)))
                        .toList());
        return "drafts";
    }

    /** The state of that name; a name that there is none of asks for all. */
    private static Optional<DraftState> state(String name) {
        return Arrays.stream(DraftState.values())
                .filter(state -> state.name().equalsIgnoreCase(name))
                .findFirst();
    }

    static DraftLine line(Draft draft, String author, Times times, boolean withReason) {
        return new DraftLine(
                draft.id(),
                DraftCards.title(draft),
                Standing.of(draft.state(), draft.verdict().orElse(Verdict.PASS)),
                author,
                times.said(draft.changedAt()),
                withReason ? draft.reason() : "");
    }
}
