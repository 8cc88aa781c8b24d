package uk.countersign.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.countersign.draft.CheckName;
import uk.countersign.draft.Draft;
import uk.countersign.draft.DraftState;
import uk.countersign.draft.Drafts;
import uk.countersign.draft.Finding;
import uk.countersign.draft.Findings;
import uk.countersign.draft.Revisions;
import uk.countersign.draft.SentenceReading;
import uk.countersign.draft.Severity;
import uk.countersign.draft.Span;
import uk.countersign.web.OakfieldDrafts.Recipe;

@RunningPages
class DraftPageTest {

    private static final byte[] PIXEL = {
        'G', 'I', 'F', '8', '9', 'a', 1, 0, 1, 0, 0, 0, 0, 0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 0, 0x3b
    };

    @LocalServerPort
    private int port;

    @Autowired
    private OakfieldDrafts made;

    @Autowired
    private Drafts drafts;

    @Autowired
    private Revisions revisions;

    @Autowired
    private Findings findings;

    @TempDir
    private Path folder;

    @Test
    void showsWhatWasWrittenAndWhatWillBeSent() {
        var draft = made.screened(Recipe.of("doyle", "Well done Ada Brown of Year 2.")
                .readsEverywhere("Well done Ada of Year 2.")
                .found(CheckName.NAMES, Severity.FIX, "Ada Brown", "One surname taken out."));

        assertThat(Reader.signedIn(port, "okafor").get(page(draft)).body())
                .contains("As written", "As it will read", "One surname taken out", "<del>")
                .contains("Countersign");
    }

    @Test
    void tellsWhichReadersReadIt() {
        var head = Reader.signedIn(port, "okafor");
        var recipe = Recipe.of("doyle", "The tadpoles have legs.");

        assertThat(head.get(page(made.screened(recipe))).body()).doesNotContain("Read by:");
        assertThat(head.get(page(made.screened(recipe.readBy(SentenceReading.OFF))))
                        .body())
                .contains("Read by: the school’s rules, the word reader<");
        assertThat(head.get(page(made.screened(recipe.readBy(SentenceReading.READ))))
                        .body())
                .contains("Read by: the school’s rules, the word reader, the sentence reader<");
        assertThat(head.get(page(made.screened(recipe.readBy(SentenceReading.SILENT))))
                        .body())
                .contains("The sentence reader did not answer; the others read it");
    }

    @Test
    void anApproverWhoTypesBecomesAnEditorAndTheAuthorAgrees() {
        var draft = made.screened(Recipe.of("doyle", "We won the cup."));
        var head = Reader.signedIn(port, "okafor");
        change(head, draft, "We won the cup again.", "x", "facebook");
        assertThat(state(draft)).isEqualTo(DraftState.RECEIVED);
        var changed = drafts.get(draft.id());
        made.screen(changed, Recipe.of("doyle", "We won the cup again."));

        assertThat(decide(head, changed, "approve")).contains("You wrote or edited this draft");
        assertThat(decide(head, changed, "offer")).contains("signed by you");
        assertThat(decide(Reader.signedIn(port, "doyle"), changed, "agree")).contains("countersigned");
        assertThat(state(draft)).isEqualTo(DraftState.APPROVED);
    }

    @Test
    void anotherTimeOrFewerAccountsIsNotEditing() {
        var draft = made.screened(Recipe.of("doyle", "Chess club is on."));
        change(Reader.signedIn(port, "okafor"), draft, "Chess club is on.", "x");

        var newest = revisions.get(drafts.get(draft.id()).revisionId());
        assertThat(newest.editorId()).isEqualTo("doyle");
        assertThat(newest.submitted().channels()).containsExactly("x");
    }

    @Test
    void aBlockThatMayBeLiftedIsLiftedWithAReasonAndMustThenBeTicked() {
        var draft = made.screened(Recipe.of("bell", "Buy your cakes from Sparrow's.")
                .found(CheckName.COMMERCIAL, Severity.BLOCK, "Sparrow's", "This names a business. Take it out."));
        var head = Reader.signedIn(port, "okafor");
        var finding = findings.of(draft.revisionId()).get(0).id();

        var answer = head.post(
                        page(draft),
                        page(draft) + "/decision",
                        List.of(
                                Map.entry("kind", "lift"),
                                Map.entry("digest", made.digest(draft)),
                                Map.entry("finding", finding),
                                Map.entry("note", "The PTA runs it.")))
                .body();

        assertThat(answer).contains("lifted, with your reason", "I have looked at this", "The PTA runs it.");
        assertThat(state(draft)).isEqualTo(DraftState.AWAITING_APPROVAL);
    }

    @Test
    void theShorterTextIsTakenForItsChannelWithOneButton() {
        var text = "We won the cup. Thank you to all who came.";
        var draft = made.screened(Recipe.of("doyle", text)
                .found(limit(Severity.BLOCK, Optional.empty(), "We won the cup."))
                .found(limit(Severity.INFO, Optional.of(new Span(15, text.length())), "")));
        var author = Reader.signedIn(port, "doyle");
        var finding = findings.of(draft.revisionId()).get(0).id();

        assertThat(author.get(page(draft)).body()).contains("Use the shorter text for X");
        author.post(page(draft), page(draft) + "/fix", List.of(Map.entry("finding", finding)));

        var newest = revisions.get(drafts.get(draft.id()).revisionId());
        assertThat(newest.submitted().leftOut()).containsOnlyKeys("x");
        assertThat(newest.submitted().leftOut().get("x")).containsExactly(new Span(15, text.length()));
        assertThat(newest.submitted().text()).isEqualTo(text);
    }

    private static Finding limit(Severity severity, Optional<Span> span, String fix) {
        return new Finding(
                CheckName.PLATFORM,
                "platform-limit",
                "default:fit.10",
                severity,
                Finding.Place.TEXT,
                span,
                Optional.of("x"),
                "This is too long for X.",
                Optional.of(fix),
                Finding.Finality.FINAL);
    }

    @Test
    void anApproverTakesAProposedWordAndStaysTheSecondPerson() {
        var draft = made.screened(Recipe.of("doyle", "The fair is on Sunday.")
                .found(new Finding(
                        CheckName.CATEGORY,
                        "wrong-day",
                        "default:fit.7",
                        Severity.CONFIRM,
                        Finding.Place.TEXT,
                        Optional.of(new Span(15, 21)),
                        Optional.empty(),
                        "That day is a Saturday.",
                        Optional.of("Saturday"),
                        Finding.Finality.LIFTABLE)));
        var head = Reader.signedIn(port, "okafor");
        var finding = findings.of(draft.revisionId()).get(0).id();

        assertThat(head.get(page(draft)).body()).contains("Write “Saturday” instead");
        head.post(page(draft), page(draft) + "/fix", List.of(Map.entry("finding", finding)));

        var newest = revisions.get(drafts.get(draft.id()).revisionId());
        assertThat(newest.submitted().text()).isEqualTo("The fair is on Saturday.");
        assertThat(newest.editorId()).isEqualTo("doyle");
        assertThat(Reader.signedIn(port, "whitlock").get(page(draft)).body()).doesNotContain("instead</span>");
    }

    @Test
    void whoSignsWhatIsNotInEnglishIsAskedForTheReader() {
        var draft = made.screened(Recipe.of("doyle", "Mae'r ysgol ar gau heddiw.")
                .found(new Finding(
                        CheckName.CATEGORY,
                        "language",
                        "default:fit.9",
                        Severity.CONFIRM,
                        Finding.Place.TEXT,
                        Optional.empty(),
                        Optional.empty(),
                        "Not checked: this text is not in English.",
                        Optional.empty(),
                        Finding.Finality.LIFTABLE)));
        var head = Reader.signedIn(port, "okafor");
        var finding = findings.of(draft.revisionId()).get(0).id();
        var fields = List.of(
                Map.entry("kind", "approve"), Map.entry("digest", made.digest(draft)), Map.entry("finding", finding));

        assertThat(head.get("/queue").body()).contains("Say who read it, and sign");
        assertThat(head.get(page(draft)).body()).contains("Who read the text that is not in English?");
        assertThat(head.post(page(draft), page(draft) + "/decision", fields).body())
                .contains("who read the text that is not in English, then sign");
        var named = new ArrayList<>(fields);
        named.add(Map.entry("note", "Ms Parry"));
        head.post(page(draft), page(draft) + "/decision", named);
        assertThat(state(draft)).isEqualTo(DraftState.APPROVED);
    }

    @Test
    void showsTheReadingAgeOfATextThatIsLongEnough() {
        var text = "We went to the farm and saw the cows. ".repeat(5);
        var draft = made.screened(Recipe.of("doyle", text));

        assertThat(Reader.signedIn(port, "doyle").get(page(draft)).body()).contains("Reading age: about ");
    }

    @Test
    void anAuditorReadsTheDraftButNoReasons() {
        var draft = made.screened(Recipe.of("bell", "Robin scored twice.")
                .found(CheckName.CONSENT, Severity.BLOCK, "Robin", "Robin T. may not appear here."));

        assertThat(Reader.signedIn(port, "whitlock").get(page(draft)).body())
                .contains("Robin scored twice.", "Who may appear")
                .doesNotContain("may not appear here");
    }

    @Test
    void aColleagueWhoOnlySubmitsDoesNotSeeTheDraft() {
        var draft = made.screened(Recipe.of("bell", "A draft of Mr Bell's own."));

        assertThat(Reader.signedIn(port, "doyle").get(page(draft)).statusCode()).isEqualTo(404);
        assertThat(Reader.signedIn(port, "doyle").get("/drafts").body()).doesNotContain("Mr Bell&#39;s own");
    }

    @Test
    void aPictureIsGivenToThoseWhoMayReadItsDraftAndToNobodyElse() throws IOException {
        var file = Files.write(folder.resolve("bean.gif"), PIXEL);
        var picture = made.picture(file, "A bean.");
        var draft = made.screened(Recipe.of("doyle", "Our beans have come up.").with(picture));
        var other = made.screened(Recipe.of("bell", "No picture here."));
        var address = "/media/" + draft.id() + "/" + picture.originalSha256();

        var given = Reader.signedIn(port, "okafor").get(address);
        assertThat(given.statusCode()).isEqualTo(200);
        assertThat(given.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(given.headers().firstValue("Cache-Control").orElseThrow()).contains("private");
        assertThat(given.headers().firstValue("Content-Type").orElseThrow()).startsWith("image/");
        assertThat(Reader.signedIn(port, "adeyemi").get(address).statusCode()).isEqualTo(404);
        assertThat(Reader.signedIn(port, "okafor")
                        .get("/media/" + other.id() + "/" + picture.originalSha256())
                        .statusCode())
                .isEqualTo(404);
        assertThat(Reader.stranger(port).get(address).uri().getPath()).isEqualTo("/sign-in");
    }

    private void change(Reader reader, Draft draft, String text, String... channels) {
        var fields = new ArrayList<Map.Entry<String, String>>();
        fields.add(Map.entry("revision", draft.revisionId()));
        fields.add(Map.entry("text", text));
        for (var channel : channels) {
            fields.add(Map.entry("channels", channel));
        }
        reader.post(page(draft) + "/change", page(draft) + "/change", fields);
    }

    private String decide(Reader reader, Draft draft, String kind) {
        return reader.post(
                        page(draft),
                        page(draft) + "/decision",
                        List.of(Map.entry("kind", kind), Map.entry("digest", made.digest(draft))))
                .body();
    }

    private DraftState state(Draft draft) {
        return drafts.get(draft.id()).state();
    }

    private static String page(Draft draft) {
        return "/drafts/" + draft.id();
    }
}
