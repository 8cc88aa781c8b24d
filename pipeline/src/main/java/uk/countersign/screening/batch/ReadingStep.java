package uk.countersign.screening.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.countersign.draft.Content;
import uk.countersign.draft.Draft;
import uk.countersign.draft.Finding;
import uk.countersign.draft.Findings;
import uk.countersign.draft.Revisions;
import uk.countersign.draft.SourceFile;
import uk.countersign.draft.Submitted;
import uk.countersign.media.MediaStore;
import uk.countersign.reading.DocumentReading;
import uk.countersign.reading.FileReader;
import uk.countersign.school.Channels;

/** Reads a draft's files, in the worker process, into what it would publish. */
@Component
class ReadingStep implements DraftStep<Reading> {

    private final Revisions revisions;
    private final Channels channels;
    private final MediaStore media;
    private final FileReader reader;
    private final PictureReader pictures;
    private final VideoReader videos;
    private final Findings findings;
    private final TimeFindings times;

    ReadingStep(
            Revisions revisions,
            Channels channels,
            MediaStore media,
            FileReader reader,
            PictureReader pictures,
            VideoReader videos,
            Findings findings,
            TimeFindings times) {
        this.revisions = revisions;
        this.channels = channels;
        this.media = media;
        this.reader = reader;
        this.pictures = pictures;
        this.videos = videos;
        this.findings = findings;
        this.times = times;
    }

    /**
     * The draft, read.
     *
     * @throws Poison if there is nothing in it that could be published
     */
    @Override
    public Reading process(Draft draft) {
        var submitted = revisions.get(draft.revisionId()).submitted();
        var folder = makeFolder();
        try {
            return read(draft, submitted, folder);
        } finally {
            delete(folder);
        }
    }

    @Override
    public void write(Reading reading, String owner) {
        revisions.write(reading.draft().revisionId(), reading.content());
        findings.write(reading.draft().revisionId(), name(), reading.findings());
    }

    @Override
    public String name() {
        return "READING";
    }

    private Reading read(Draft draft, Submitted submitted, Path folder) {
        var found = new ArrayList<Finding>();
        submitted.problems().forEach(problem -> found.add(SubmissionFindings.unusable(problem)));
        found.addAll(times.of(draft.schoolId(), submitted.publishAt()));
        var sources = new ArrayList<>(of(SourceFile.Kind.PICTURE, submitted).toList());
        var text = submitted.text();
        if (text.isBlank()) {
            var document = document(submitted, folder);
            text = document.text();
            document.notes().forEach(note -> found.add(SubmissionFindings.note(note)));
            document.pictures().forEach(picture -> {
                var stored = media.put(picture.file());
                sources.add(new SourceFile(
                        picture.suggestedName(),
                        stored.sha256(),
                        stored.size(),
                        SourceFile.Kind.PICTURE,
                        picture.altText()));
            });
        }
        var unread = of(SourceFile.Kind.DOCUMENT, submitted).count()
                - (submitted.text().isBlank() ? 1 : 0);
        if (unread > 0) {
            found.add(SubmissionFindings.unused(unread));
        }
        var wanted = channels.of(draft.schoolId()).stream()
                .filter(channel -> submitted.channels().contains(channel.id()))
                .toList();
        var read = pictures.read(sources, wanted, folder);
        found.addAll(read.findings());
        var moving = videos.read(
                of(SourceFile.Kind.VIDEO, submitted).toList(),
                wanted,
                folder,
                read.usable().size());
        found.addAll(moving.findings());
        var content = new Content(
                text,
                Map.of(),
                submitted.category(),
                submitted.channels(),
                submitted.publishAt(),
                Stream.concat(read.usable().stream(), moving.usable().stream()).toList(),
                submitted.pictured(),
                submitted.credit());
        return new Reading(draft, content, found);
    }

    private DocumentReading.Read document(Submitted submitted, Path folder) {
        var document = of(SourceFile.Kind.DOCUMENT, submitted)
                .findFirst()
                .orElseThrow(() -> new Poison(withoutText(submitted)));
        var reading = reader.readDocument(media.path(document.sha256()), document.name(), folder.resolve("document"));
        if (reading instanceof DocumentReading.Unreadable unreadable) {
            throw new Poison(unreadable.message());
        }
        return (DocumentReading.Read) reading;
    }

    /** What was wrong with the files says best why there is no text; what quotes the author stays on the page. */
    private static String withoutText(Submitted submitted) {
        return Stream.concat(
                        submitted.problems().stream().filter(problem -> problem.indexOf('"') < 0),
                        Stream.of(
                                "There is no text in this draft. Add a Word document or a text file with what is to be"
                                        + " published, and send it again."))
                .collect(Collectors.joining(" "));
    }

    private static Stream<SourceFile> of(SourceFile.Kind kind, Submitted submitted) {
        return submitted.files().stream().filter(file -> file.kind() == kind);
    }

    private static Path makeFolder() {
        try {
            return Files.createTempDirectory("countersign-reading");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
