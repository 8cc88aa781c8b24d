package uk.countersign.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.countersign.draft.Severity;

@ApiTest
class DecisionsApiTest {

    @Autowired
    Desk desk;

    @Test
    void aSecondPersonApprovesAndThePostsAreMade() {
        var draft = desk.screened("author");

        var answer = desk.approve("head", draft);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/results/0/outcome")).isEqualTo("approved");
        assertThat(answer.json().at("/results/0/reason").isNull()).isTrue();
        assertThat(desk.as("author").get("/drafts/" + draft).at("/state")).isEqualTo("APPROVED");
        assertThat(desk.as("author").get("/posts?limit=500").body()).contains(draft);
    }

    @Test
    void anAuthorsOwnApprovalIsRefusedWhateverOtherRolesThereAre() {
        var draft = desk.screened("both");

        assertThat(reason(desk.approve("both", draft))).contains("You wrote or edited this draft");
        assertThat(desk.approve("head", draft).at("/results/0/outcome")).isEqualTo("approved");
    }

    @Test
    void aSubmitterMayNotApproveAtAll() {
        var draft = desk.screened("author");

        assertThat(desk.approve("author", draft).status()).isEqualTo(403);
    }

    @Test
    void anApproverWhoTypedInAnEarlierRevisionIsRefused() {
        var draft = desk.screened("author");
        desk.as("deputy").put("/drafts/" + draft, "{\"text\":\"Our choir sang.\"}");
        desk.as("author").put("/drafts/" + draft, "{\"text\":\"Our choir sang well.\"}");
        desk.screen(draft);

        assertThat(reason(desk.approve("deputy", draft))).contains("You wrote or edited this draft");
        assertThat(desk.approve("head", draft).at("/results/0/outcome")).isEqualTo("approved");
    }

    @Test
    void wordingThatAnApproverTypedAndOfferedIsAgreedToByItsAuthor() {
        var draft = desk.screened("author");
        desk.as("deputy").put("/drafts/" + draft, "{\"text\":\"Our choir sang.\"}");
        desk.screen(draft);

        assertThat(reason(desk.decide("author", "agree", draft, ""))).contains("No approver has offered");
        assertThat(desk.decide("deputy", "offer", draft, "").at("/results/0/outcome"))
                .isEqualTo("offered");
        assertThat(desk.decide("author", "agree", draft, "").at("/results/0/outcome"))
                .isEqualTo("approved");
    }

    @Test
    void aDigestThatIsNoLongerTheDraftsIsRefused() {
        var draft = desk.screened("author");
        var read = desk.digest(draft);
        desk.as("author").put("/drafts/" + draft, "{\"text\":\"Our choir sang again.\"}");
        desk.screen(draft);

        var answer = desk.as("head").post("/decisions", Desk.decision("approve", Desk.item(draft, read, "")));

        assertThat(reason(answer)).contains("changed since you read it");
    }

    @Test
    void everyFindingToConfirmHasToBeTickedByItsId() {
        var draft = desk.screened("author", TestScreening.finding(Severity.CONFIRM, "Is this what you mean?"));
        var finding = desk.as("head").get("/drafts/" + draft).at("/findings/0/id");

        assertThat(reason(desk.approve("head", draft))).contains(finding);
        assertThat(desk.decide("head", "approve", draft, ",\"confirmed\":[\"" + finding + "\"]")
                        .at("/results/0/outcome"))
                .isEqualTo("approved");
    }

    @Test
    void aBlockIsLiftedWithAReasonAndMustThenBeConfirmed() {
        var draft = desk.screened("author", TestScreening.finding(Severity.BLOCK, "This may not go out."));
        var finding = desk.as("head").get("/drafts/" + draft).at("/findings/0/id");

        assertThat(desk.decide("head", "lift", draft, ",\"findings\":[\"" + finding + "\"]")
                        .at("/results/0/outcome"))
                .isEqualTo("lifted");
        var lifted = desk.as("head").get("/drafts/" + draft);
        assertThat(lifted.at("/verdict")).isEqualTo("confirm");
        assertThat(lifted.at("/findings/0/severity")).isEqualTo("CONFIRM");
        assertThat(reason(desk.approve("deputy", draft))).contains("Tick");
    }

    @Test
    void oneThatIsRefusedNeverStopsTheOthers() {
        var drafts = List.of(desk.screened("author"), desk.screened("both"), desk.screened("author"));
        var items = Stream.concat(drafts.stream(), Stream.of("no-such-draft"))
                .map(id -> Desk.item(id, id.startsWith("no") ? "" : desk.digest(id), ""))
                .toArray(String[]::new);

        var answer = desk.as("both").post("/decisions", Desk.decision("approve", items));

        assertThat(answer.json().findValuesAsString("outcome"))
                .containsExactly("approved", "refused", "approved", "refused");
        assertThat(answer.json().findValuesAsString("id")).startsWith(drafts.toArray(String[]::new));
    }

    @Test
    void ofTwoApprovalsAtOnceOneHolds() {
        var draft = desk.screened("author");
        var body = Desk.decision("approve", Desk.item(draft, desk.digest(draft), ""));

        var outcomes = Stream.of("head", "deputy", "head", "deputy")
                .map(member -> CompletableFuture.supplyAsync(
                        () -> desk.as(member).post("/decisions", body).at("/results/0/outcome")))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(outcomes).containsOnlyOnce("approved").contains("refused");
        assertThat(desk.as("head").get("/posts?limit=500").json().findValuesAsString("draft"))
                .containsOnlyOnce(draft);
    }

    @Test
    void aDraftThatIsReturnedTellsItsAuthorWhy() {
        var draft = desk.screened("author");

        assertThat(desk.decide("head", "return", draft, "").at("/results/0/outcome"))
                .isEqualTo("returned");
        assertThat(desk.as("author").get("/drafts/" + draft).at("/reason")).isEqualTo("Please mend it.");
        assertThat(desk.as("governor")
                        .get("/drafts/" + draft)
                        .json()
                        .at("/reason")
                        .isNull())
                .isTrue();
    }

    @Test
    void anUnknownDecisionIsAMistakeOfTheField() {
        var answer = desk.as("head").post("/decisions", "{\"decision\":\"perhaps\",\"drafts\":[]}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().findValuesAsString("field")).containsExactly("decision", "drafts");
    }

    private static String reason(Caller.Answer answer) {
        assertThat(answer.at("/results/0/outcome")).isEqualTo("refused");
        return answer.at("/results/0/reason");
    }
}
