package uk.countersign.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.countersign.database.Database;
import uk.countersign.draft.Drafts;
import uk.countersign.draft.PersonMention;
import uk.countersign.draft.Revisions;
import uk.countersign.register.ConsentRegister;
import uk.countersign.security.TestSchools;

@ApiTest
class ConsentsApiTest {

    private static final String HEADER =
            "pupil_id,forename,surname,known_as,year_group,class,purpose,channel,consent,from,to,withdrawn_at\n";

    @Autowired
    Desk desk;

    @Autowired
    TestSending sending;

    @Autowired
    Database database;

    @Autowired
    Drafts drafts;

    @Autowired
    Revisions revisions;

    @Autowired
    ConsentRegister register;

    @Test
    void anImportTellsWhatItChangedAndWhichLinesItCouldNotRead() {
        var file = HEADER + row("c1", "NAME", "yes") + row("c1", "IMAGE", "perhaps") + row("c2", "NAME", "no");

        var dry = imported("?dry_run=true", file);
        assertThat(dry.at("/added")).isEqualTo("2");
        assertThat(register.find(TestSchools.FIRST, "c1")).isEmpty();

        var first = imported("", file);
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.at("/added")).isEqualTo("2");
        assertThat(first.at("/problems/0/line")).isEqualTo("3");
        assertThat(first.at("/problems/0/message")).contains("yes or no");

        var second = imported("", HEADER + row("c1", "NAME", "no"));
        assertThat(second.at("/withdrawn")).isEqualTo("1");
        assertThat(second.json().get("vanished").toString()).contains("c2");
        assertThat(imported("", HEADER + row("c1", "NAME", "no")).at("/unchanged"))
                .isEqualTo("1");
    }

    @Test
    void anImportMayComeAsAFileOfAForm() {
        var body = "--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"c.csv\"\r\n\r\n" + HEADER
                + row("f1", "WORK", "yes") + "\r\n--cut--\r\n";

        var answer = desk.as("admin")
                .send("POST", "/consents/import", body, "Content-Type", "multipart/form-data; boundary=cut");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/added")).isEqualTo("1");
    }

    @Test
    void aWithdrawalAnswersWithAllThatItReached() {
        imported("", HEADER + row("w1", "NAME", "yes"));
        var waiting = naming("w1", approved());
        var out = naming("w1", approved());
        var doubtful = naming("w1", approved());
        var posted = sending.send(out, "w-r1").id();
        var unconfirmed = sending.send(doubtful, "").id();

        var answer = desk.as("dsl").post("/consents/w1/withdraw", "{\"purposes\":[\"name\"],\"reason\":\"A call\"}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("held").size()).isEqualTo(1);
        assertThat(answer.json().get("takedown").toString()).isEqualTo("[\"" + posted + "\"]");
        assertThat(answer.json().get("unconfirmed").toString()).isEqualTo("[\"" + unconfirmed + "\"]");
        assertThat(desk.as("head").get("/drafts/" + waiting).at("/state")).isEqualTo("RECEIVED");
        assertThat(desk.as("head").get("/posts?state=TAKEDOWN_DUE&limit=500").body())
                .contains(posted);
    }

    @Test
    void aWithdrawalForSomebodyUnknownOrOfSomethingUnknownDoesNothing() {
        imported("", HEADER + row("u1", "NAME", "yes"));

        assertThat(desk.as("admin").post("/consents/nobody/withdraw", "{}").status())
                .isEqualTo(404);
        assertThat(desk.as("other-admin").post("/consents/u1/withdraw", "{}").status())
                .isEqualTo(404);
        var wrong = desk.as("admin").post("/consents/u1/withdraw", "{\"purposes\":[\"fame\"],\"channels\":[\"tv\"]}");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.json().findValuesAsString("field")).containsExactly("purposes", "channels");
        assertThat(register.find(TestSchools.FIRST, "u1").orElseThrow().consents())
                .allMatch(consent -> consent.given());
    }

    private Caller.Answer imported(String query, String file) {
        return desk.as("admin").send("POST", "/consents/import" + query, file, "Content-Type", "text/csv");
    }

    private String approved() {
        var draft = desk.screened("author");
        desk.approve("head", draft);
        return draft;
    }

    private String naming(String externalId, String draftId) {
        var person = register.find(TestSchools.FIRST, externalId).orElseThrow().person();
        database.inTransaction(() -> revisions.writePeople(
                drafts.get(draftId).revisionId(),
                java.util.List.of(new PersonMention(person.id(), PersonMention.How.NAMED, true))));
        return draftId;
    }

    private static String row(String id, String purpose, String consent) {
        return "%s,Zephyrine,Quillfeather,,4,4A,%s,*,%s,,,\n".formatted(id, purpose, consent);
    }
}
