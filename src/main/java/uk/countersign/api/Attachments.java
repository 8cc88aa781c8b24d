package uk.countersign.api;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.countersign.draft.SourceFile;
import uk.countersign.media.MediaStore;
import uk.countersign.reading.FileKind;
import uk.countersign.reading.FileReader;

/** Keeps the files that come with a draft. What they are is told by their content; the name is only a hint. */
@Component
class Attachments {

    private static final int LONGEST_NAME = 120;

    private final MediaStore media;
    private final FileReader reader;

    Attachments(MediaStore media, FileReader reader) {
        this.media = media;
        this.reader = reader;
    }

    /** What came, and what of it cannot be used, in words for the author. */
    record Kept(List<SourceFile> files, List<String> problems) {}

    Kept keep(Collection<Part> parts, DraftFields draft) throws IOException {
        var files = new ArrayList<SourceFile>();
        var problems = new ArrayList<String>();
        for (var part : parts) {
            var name = name(part, files.size() + 1);
            try (var bytes = part.getInputStream()) {
                var stored = media.put(bytes);
                var kind = kind(reader.kindOf(media.path(stored.sha256()), name), problems);
                files.add(new SourceFile(name, stored.sha256(), stored.size(), kind, draft.altFor(name)));
            }
        }
        return new Kept(files, problems);
    }

    private static SourceFile.Kind kind(FileKind kind, List<String> problems) {
        return switch (kind) {
            case DOCUMENT -> SourceFile.Kind.DOCUMENT;
            case PICTURE -> SourceFile.Kind.PICTURE;
            case VIDEO -> SourceFile.Kind.VIDEO;
            case SETTINGS, OTHER -> {
                problems.add(
                        "A file is of a kind that we do not know, so it was not used. Leave it out, or save it as a"
                                + " Word document, PDF, JPEG, PNG or MP4.");
                yield SourceFile.Kind.OTHER;
            }
        };
    }

    /** The last part of the name that was sent, with nothing in it that could break a line. */
    private static String name(Part part, int number) {
        var sent = Optional.ofNullable(part.getSubmittedFileName()).orElse("");
        var plain = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "_")
                .strip();
        if (plain.isEmpty()) {
            return "file " + number;
        }
        return plain.length() <= LONGEST_NAME ? plain : plain.substring(plain.length() - LONGEST_NAME);
    }
}
