package uk.countersign.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.countersign.draft.CheckName;
import uk.countersign.draft.Draft;
import uk.countersign.draft.DraftState;
import uk.countersign.draft.Drafts;
import uk.countersign.draft.Findings;
import uk.countersign.draft.Severity;
import uk.countersign.web.OakfieldDrafts.Recipe;

@RunningPages
class QueuePageTest {

    @LocalServerPort
    private int port;

    @Autowired
    private OakfieldDrafts made;

    @Autowired
    private Drafts drafts;

    @Autowired
    private Findings findings;

    @Test
    void tickedDraftsAreCountersignedTogether() {
        var first = made.screened(Recipe.of("doyle", "Year 3 found starfish at the bay."));
        var second = made.screened(Recipe.of("bell", "The cross country team came home muddy and happy."));

        var answer = sign(Reader.signedIn(port, "okafor"), List.of(first, second), List.of());

        assertThat(answer).contains("2 drafts countersigned").contains("Undo");
        assertThat(state(first)).isEqualTo(DraftState.APPROVED);
        assertThat(state(second)).isEqualTo(DraftState.APPROVED);
    }

    @Test
    void anApprovalCanBeUndoneWhileNothingHasGoneOut() {
        var draft = made.screened(Recipe.of("doyle", "We planted broad beans."));
        var head = Reader.signedIn(port, "okafor");
        sign(head, List.of(draft), List.of());

        var answer = head.post("/queue", "/queue/undo", List.of(Map.entry("undo", signature(draft))))
                .body();

        assertThat(answer).contains("back in the queue");
        assertThat(state(draft)).isEqualTo(DraftState.AWAITING_APPROVAL);
    }

    @Test
    void aMissingTickIsRefusedAndSaid() {
        var draft = questioned();

        var answer = sign(Reader.signedIn(port, "okafor"), List.of(draft), List.of());

        assertThat(answer).contains("Tick that you looked at this first").doesNotContain("(finding");
        assertThat(state(draft)).isEqualTo(DraftState.AWAITING_APPROVAL);
    }

    @Test
    void aTickedFindingLetsTheDraftBeSigned() {
        var draft = questioned();
        var tick = draft.id() + ":" + findings.of(draft.revisionId()).get(0).id();

        var answer = sign(Reader.signedIn(port, "okafor"), List.of(draft), List.of(tick));

        assertThat(answer).contains("countersigned");
        assertThat(state(draft)).isEqualTo(DraftState.APPROVED);
    }

    @Test
    void anAuthorSeesTheDraftButCannotTickOrSignIt() {
        var draft = made.screened(Recipe.of("ahmed", "The library opens again on Monday."));
        var author = Reader.signedIn(port, "ahmed");

        assertThat(author.get("/queue").body())
                .contains("Need another signature")
                .contains("The library opens again on Monday.")
                .doesNotContain(signature(draft));
        assertThat(sign(author, List.of(draft), List.of())).contains("You wrote or edited this draft");
        assertThat(state(draft)).isEqualTo(DraftState.AWAITING_APPROVAL);
    }

    @Test
    void aDigestThatWasNotShownIsRefused() {
        var draft = made.screened(Recipe.of("doyle", "Assembly was about kindness."));

        var answer = Reader.signedIn(port, "okafor")
                .post("/queue", "/queue", List.of(Map.entry("sign", draft.id() + ":" + "0".repeat(64))))
                .body();

        assertThat(answer).contains("has changed since you read it");
        assertThat(state(draft)).isEqualTo(DraftState.AWAITING_APPROVAL);
    }

    @Test
    void aDraftOfAnotherSchoolIsNotThere() {
        var draft = made.screened(
                Recipe.of("carrow", "Harbour View sails tomorrow.").in(Oakfield.OTHER_SCHOOL));
        var head = Reader.signedIn(port, "okafor");

        assertThat(head.get("/drafts/" + draft.id()).statusCode()).isEqualTo(404);
        assertThat(head.get("/drafts/" + draft.id()).body()).contains("There is nothing here");
        assertThat(sign(head, List.of(draft), List.of())).contains("There is no such draft.");
        assertThat(head.get("/queue").body()).doesNotContain("Harbour View sails");
        assertThat(state(draft)).isEqualTo(DraftState.AWAITING_APPROVAL);
    }

    @Test
    void aDraftIsReturnedWithTheNoteThatStandsBesideIt() {
        var draft = made.screened(Recipe.of("bell", "Football result to follow."));
        made.screened(Recipe.of("doyle", "Something else that waits."));
        var head = Reader.signedIn(port, "okafor");

        var answer = head.post(
                        "/queue",
                        "/queue/return",
                        List.of(
                                Map.entry("one", signature(draft)),
                                Map.entry("note-" + draft.id(), "Please add the score.")))
                .body();

        assertThat(answer).contains("returned to Mr Bell with your note");
        assertThat(state(draft)).isEqualTo(DraftState.NEEDS_CHANGES);
        assertThat(Reader.signedIn(port, "bell").get("/drafts").body()).contains("Please add the score.");
    }

    @Test
    void onlyApproversHaveAQueue() {
        assertThat(Reader.signedIn(port, "doyle").get("/queue").statusCode()).isEqualTo(403);
        assertThat(Reader.stranger(port).get("/queue").uri().getPath()).isEqualTo("/sign-in");
    }

    @Test
    void textIsShownAsTextWhateverItHolds() {
        made.screened(Recipe.of("doyle", "Look <script>alert(1)</script> & \"quotes\""));

        assertThat(Reader.signedIn(port, "okafor").get("/queue").body())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script>alert");
    }

    private Draft questioned() {
        return made.screened(Recipe.of("bell", "Our council met the MP and told her the cuts must stop.")
                .at(Instant.now().plusSeconds(86_400))
                .found(
                        CheckName.POLITICAL,
                        Severity.CONFIRM,
                        "the cuts must stop",
                        "This may read as taking a side. Tell what happened, not what should."));
    }

    private String sign(Reader reader, List<Draft> signed, List<String> ticks) {
        List<Map.Entry<String, String>> fields = new ArrayList<>();
        signed.forEach(draft -> fields.add(Map.entry("sign", signature(draft))));
        ticks.forEach(tick -> fields.add(Map.entry("confirmed", tick)));
        return reader.post("/queue", "/queue", fields).body().replace("&#39;", "'");
    }

    private String signature(Draft draft) {
        return draft.id() + ":" + made.digest(draft);
    }

    private DraftState state(Draft draft) {
        return drafts.get(draft.id()).state();
    }
}
