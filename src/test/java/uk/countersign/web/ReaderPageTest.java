package uk.countersign.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.countersign.audit.Actor;
import uk.countersign.database.Database;
import uk.countersign.database.JsonText;
import uk.countersign.experience.OwnExamples;
import uk.countersign.experience.OwnReaders;
import uk.countersign.school.Schools;
import uk.countersign.screening.SchoolPolicies;
import uk.countersign.screening.meaning.Figures;
import uk.countersign.screening.meaning.Figures.Change;
import uk.countersign.screening.meaning.Figures.OfFamily;
import uk.countersign.screening.meaning.Figures.Said;
import uk.countersign.screening.meaning.Limit;
import uk.countersign.screening.meaning.LinearReader;
import uk.countersign.web.OakfieldDrafts.Recipe;

@RunningPages
class ReaderPageTest {

    private static final String PAGE = "/settings/reader";
    private static final Actor HART = new Actor("hart", "Mrs Hart", "a test");

    @LocalServerPort
    private int port;

    @Autowired
    private OakfieldDrafts made;

    @Autowired
    private Database database;

    @Autowired
    private OwnExamples examples;

    @Autowired
    private OwnReaders readers;

    @Autowired
    private Schools schools;

    @Autowired
    private SchoolPolicies policies;

    @AfterEach
    void asItWas() {
        database.inTransaction(() -> {
            examples.forget(Oakfield.SCHOOL, "", HART);
            readers.proposed(Oakfield.SCHOOL)
                    .ifPresent(one -> readers.refuse(Oakfield.SCHOOL, one.version(), "", HART));
            for (int version = readers.versionInForce(Oakfield.SCHOOL);
                    version > 0;
                    version = readers.versionInForce(Oakfield.SCHOOL)) {
                readers.undo(Oakfield.SCHOOL, version, "", HART);
            }
        });
    }

    private String send(String path, String... fields) {
        var form = new ArrayList<Map.Entry<String, String>>();
        for (int i = 0; i < fields.length; i += 2) {
            form.add(Map.entry(fields[i], fields[i + 1]));
        }
        return Reader.signedIn(port, "hart").post(PAGE, PAGE + path, form).body();
    }

    private int proposed(int held) {
        var policy = policies.of(schools.get(Oakfield.SCHOOL));
        var tone = new OfFamily(
                "tone",
                new Said(50, 52),
                new Said(40, 43),
                new Change(300, 290, held),
                new Change(60, 50, 49),
                Optional.of(0.85));
        var figures = new Figures(
                new Change(900, 800, 819),
                new Change(12, 4, 9),
                new Change(7, 7, 2),
                List.of(tone),
                Limit.of(policy.pack(), policy.chosen()));
        var reader = LinearReader.ofTheProgram();
        var learnt = new OwnReaders.Learnt(new byte[] {1}, reader.digest(), 19, JsonText.write(figures));
        return database.inTransaction(() -> readers.propose(Oakfield.SCHOOL, learnt, Actor.COUNTERSIGN));
    }

    @Test
    void aSuggestionIsShownInPlainWordsAcceptedWithAReasonAndUndone() {
        var version = String.valueOf(proposed(280));
        assertThat(Reader.signedIn(port, "hart").get(PAGE).body())
                .contains("Of 100 texts that should be stopped it would find 91, now 89")
                .contains("Of your 12 texts that were returned or rejected it would find 9, now 4.")
                .contains("Of your 7 texts that were approved all the same it would stop 2, now 7.")
                .contains("Cross or unkind", "The reader that comes with Countersign counts.");

        assertThat(send("/accept", "version", version, "reason", " ")).contains("Write down why");
        assertThat(send("/accept", "version", "99", "reason", "So.")).contains("no longer there");
        assertThat(send("/accept", "version", version, "reason", "It knows our parade."))
                .contains("It reads what is checked from now on", "It knows our parade.")
                .contains("learnt from 19 examples; accepted by Mrs Hart")
                .doesNotContain("The reader that comes with Countersign counts.");
        assertThat(readers.versionInForce(Oakfield.SCHOOL)).isEqualTo(Integer.parseInt(version));
        assertThat(send("/undo", "version", version, "reason", "Too fussy."))
                .contains("Undone.", "accepted, and undone since", "The reader that comes with Countersign counts.");
        assertThat(readers.versionInForce(Oakfield.SCHOOL)).isZero();
        assertThat(Reader.signedIn(port, "hart").get("/record").body())
                .contains("accepted what the reader learnt", "undid what the reader learnt");
    }

    @Test
    void whatLosesMoreThanThePolicyAllowsIsNotAccepted() {
        var version = String.valueOf(proposed(200));
        assertThat(send("/accept", "version", version, "reason", "Never mind.")).contains("Let it learn again.");
        assertThat(readers.versionInForce(Oakfield.SCHOOL)).isZero();
        assertThat(send("/refuse", "version", version))
                .contains("What was learnt last is not offered", "Cross or unkind");
    }

    @Test
    void examplesAreCountedAndForgotten() {
        var draft = made.screened(Recipe.of("bell", "Our rumpus parade is on again on Friday."));
        database.inTransaction(() -> examples.take(
                Oakfield.SCHOOL,
                draft.id(),
                draft.revisionId(),
                "tone",
                "Our rumpus parade is on again on Friday.",
                HART));
        assertThat(Reader.signedIn(port, "hart").get(PAGE).body())
                .contains("1 text that was returned or rejected", "0 texts that were approved in spite of it")
                .contains("kept for 365 days")
                .doesNotContain("rumpus");
        assertThat(send("/learn")).contains("too few examples (1); at least 6 are needed.");
        assertThat(send("/forget", "reason", "We start afresh.")).contains("One example is forgotten.", "None yet.");
        assertThat(examples.of(Oakfield.SCHOOL)).isEmpty();
    }

    @Test
    void onlyAdministratorsDecideAndOnlyThoseConcernedRead() {
        var version = String.valueOf(proposed(280));
        for (var reader : List.of("okafor", "whitlock")) {
            assertThat(Reader.signedIn(port, reader).get(PAGE).body())
                    .contains("it would find 91", "An administrator of your school can change it")
                    .doesNotContain("Accept it", "Let it learn", "Forget all");
        }
        for (var stranger : List.of("bell", "osei")) {
            assertThat(Reader.signedIn(port, stranger).get(PAGE).statusCode()).isEqualTo(403);
        }
        for (var path : List.of("/learn", "/accept", "/refuse", "/undo", "/forget")) {
            assertThat(Reader.signedIn(port, "okafor")
                            .post("/posts", PAGE + path, List.of(Map.entry("version", version)))
                            .statusCode())
                    .as(path)
                    .isEqualTo(403);
        }
        assertThat(readers.proposed(Oakfield.SCHOOL)).isPresent();
    }
}
