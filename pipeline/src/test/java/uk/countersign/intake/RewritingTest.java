package uk.countersign.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import uk.countersign.draft.CheckName;
import uk.countersign.draft.Content;
import uk.countersign.draft.Finding;
import uk.countersign.draft.Picture;
import uk.countersign.draft.Revision;
import uk.countersign.draft.Severity;
import uk.countersign.draft.SourceFile;
import uk.countersign.draft.Span;
import uk.countersign.draft.Submitted;

class RewritingTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final List<String> DEFAULTS = List.of("x", "facebook", "instagram");
    private static final SourceFile DOCUMENT = new SourceFile("day.docx", "d1", 9, SourceFile.Kind.DOCUMENT, "");
    private static final SourceFile PICTURE = new SourceFile("day.jpg", "p1", 9, SourceFile.Kind.PICTURE, "Children");

    private static Revision revision() {
        var submitted = new Submitted(
                "",
                Optional.of("EVENT"),
                List.of("x", "facebook"),
                Optional.of(NOON),
                List.of("Amelia Hughes"),
                Optional.empty(),
                List.of(DOCUMENT, PICTURE),
                List.of("A problem."));
        var content = new Content(
                "What the document says.",
                Map.of(),
                Optional.of("EVENT"),
                submitted.channels(),
                submitted.publishAt(),
                List.of(
                        Picture.written("day.jpg", "p1", "Children", Map.of()),
                        Picture.written("in-document.png", "p2", "A cup", Map.of())),
                submitted.pictured(),
                Optional.empty());
        return new Revision(
                "r1", "d1", 1, "doyle", NOON, submitted, Optional.of(content), Optional.of("digest"), Optional.empty());
    }

    @Test
    void onlyAnotherTimeAndFewerChannelsAreNotTyping() {
        var random = new Random(7);
        var all = List.of("x", "facebook", "instagram");
        for (int i = 0; i < 2_000; i++) {
            var channels = new ArrayList<>(all);
            channels.removeIf(any -> random.nextBoolean());
            var text = random.nextBoolean() ? "What the document says." : "Something else.";
            var change = DraftChange.NOTHING
                    .withChannels(channels)
                    .withText(text)
                    .at(random.nextBoolean() ? Optional.empty() : Optional.of(NOON.plusSeconds(random.nextInt())));
            var adds = channels.isEmpty() || channels.contains("instagram");
            assertThat(Rewriting.isTyping(revision(), change, DEFAULTS))
                    .isEqualTo(adds || text.equals("Something else."));
        }
    }

    @Test
    void whoIsPicturedWhatAPictureShowsAndTheCategoryAreTyping() {
        var described = new SourceFile("day.jpg", "p1", 9, SourceFile.Kind.PICTURE, "Children run");
        var otherBytes = new SourceFile("day.jpg", "p9", 9, SourceFile.Kind.PICTURE, "Children");
        for (var change : List.of(
                change(Optional.of("NEWS"), Optional.empty(), Optional.empty()),
                change(Optional.empty(), Optional.of(List.of()), Optional.empty()),
                change(Optional.empty(), Optional.empty(), Optional.of(List.of(DOCUMENT, described))),
                change(Optional.empty(), Optional.empty(), Optional.of(List.of(DOCUMENT, otherBytes))),
                change(Optional.empty(), Optional.empty(), Optional.of(List.of(DOCUMENT))))) {
            assertThat(Rewriting.isTyping(revision(), change, DEFAULTS)).isTrue();
        }
        assertThat(Rewriting.isTyping(revision(), DraftChange.NOTHING, DEFAULTS))
                .isFalse();
    }

    private static DraftChange change(
            Optional<String> category, Optional<List<String>> pictured, Optional<List<SourceFile>> files) {
        return new DraftChange(Optional.empty(), category, Optional.empty(), Optional.empty(), pictured, files);
    }

    @Test
    void whatIsNotNamedStays() {
        var before = revision().submitted();
        assertThat(Rewriting.apply(revision(), DraftChange.NOTHING, DEFAULTS, before.problems()))
                .isEqualTo(before);
    }

    @Test
    void typedTextTakesTheDocumentsPlaceAndKeepsThePicturesThatWereInIt() {
        var after = Rewriting.apply(revision(), DraftChange.NOTHING.withText("New words."), DEFAULTS, List.of());
        assertThat(after.text()).isEqualTo("New words.");
        assertThat(after.files()).extracting(SourceFile::name).containsExactly("day.jpg", "in-document.png");
        assertThat(after.problems()).isEmpty();
    }

    @Test
    void aFixIsWrittenInPlaceOfExactlyTheWordsItIsFor() {
        var random = new Random(13);
        var written = "Amelia Hughes 👩‍👩‍👧 won – Isla Novak came second.";
        for (int i = 0; i < 2_000; i++) {
            var start = random.nextInt(written.length());
            var end = start + random.nextInt(written.length() - start + 1);
            var fixed = Rewriting.withFix(written, finding(Finding.Place.TEXT, new Span(start, end), "Amelia"));
            assertThat(fixed).contains(written.substring(0, start) + "Amelia" + written.substring(end));
        }
        assertThat(Rewriting.withFix(written, finding(Finding.Place.picture(0), new Span(0, 1), "A")))
                .isEmpty();
    }

    private static Finding finding(Finding.Place place, Span span, String fix) {
        return new Finding(
                CheckName.NAMES,
                "full-name",
                "default:names.1",
                Severity.FIX,
                place,
                Optional.of(span),
                Optional.empty(),
                "A full name.",
                Optional.of(fix),
                Finding.Finality.FINAL);
    }
}
