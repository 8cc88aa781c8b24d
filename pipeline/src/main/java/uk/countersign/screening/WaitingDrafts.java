package uk.countersign.screening;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import uk.countersign.audit.Actor;
import uk.countersign.draft.Content;
import uk.countersign.draft.Draft;
import uk.countersign.draft.DraftCommand;
import uk.countersign.draft.DraftQuery;
import uk.countersign.draft.DraftState;
import uk.countersign.draft.Drafts;
import uk.countersign.draft.Revision;
import uk.countersign.draft.Revisions;
import uk.countersign.post.UnsentPosts;
import uk.countersign.school.School;

/** A school's drafts that are being checked, wait for a signature, or are signed and not out. */
@Component
class WaitingDrafts {

    private static final List<DraftState> WAITING = List.of(DraftState.AWAITING_APPROVAL, DraftState.APPROVED);
    private static final int PAGE = 500;
    private static final String STRICTER = "The school's policy has become stricter. The draft is checked again.";

    private final Drafts drafts;
    private final Revisions revisions;
    private final UnsentPosts unsent;

    WaitingDrafts(Drafts drafts, Revisions revisions, UnsentPosts unsent) {
        this.drafts = drafts;
        this.revisions = revisions;
        this.unsent = unsent;
    }

    /**
     * Has them checked again. Those whose posts have begun to go out are no longer among them.
     *
     * @param concerned by the day on which a draft is to go out, absent when it has no time
     */
    List<Draft> recheck(School school, Actor actor, Predicate<Optional<LocalDate>> concerned) {
        var rechecked = new ArrayList<Draft>();
        // What is being checked loses its claim, so that nothing found by the policy of before is written.
        in(DraftState.SCREENING, school.id()).stream()
                .filter(draft -> drafts.move(draft, DraftCommand.UNCLAIM, actor, "", "policy changed")
                        .done())
                .forEach(rechecked::add);
        for (var state : WAITING) {
            var waiting = in(state, school.id());
            var contents =
                    revisions.byId(waiting.stream().map(Draft::revisionId).toList());
            waiting.stream()
                    .filter(draft -> concerned.test(day(Optional.ofNullable(contents.get(draft.revisionId())), school)))
                    .filter(draft -> drafts.recheck(draft, actor).done())
                    .forEach(draft -> {
                        unsent.hold(draft, actor, STRICTER);
                        rechecked.add(draft);
                    });
        }
        return rechecked;
    }

    private static Optional<LocalDate> day(Optional<Revision> revision, School school) {
        return revision.flatMap(Revision::content)
                .flatMap(Content::publishAt)
                .map(at -> LocalDate.ofInstant(at, school.zone()));
    }

    private List<Draft> in(DraftState state, String schoolId) {
        var all = new ArrayList<Draft>();
        var after = "";
        List<Draft> page;
        do {
            page = drafts.list(new DraftQuery(schoolId, Optional.of(state), Optional.empty(), after, PAGE));
            all.addAll(page);
            after = page.isEmpty() ? "" : page.get(page.size() - 1).id();
        } while (page.size() == PAGE);
        return all;
    }
}
