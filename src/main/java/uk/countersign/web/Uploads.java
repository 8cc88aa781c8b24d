package uk.countersign.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import uk.countersign.draft.SourceFile;
import uk.countersign.media.MediaStore;
import uk.countersign.reading.FileKind;
import uk.countersign.reading.FileReader;

/** Keeps the pictures and videos that come with a form. What they are is told by their content; the name is only a hint. */
@Component
class Uploads {

    private static final int LONGEST_NAME = 120;

    private final MediaStore media;
    private final FileReader reader;

    Uploads(MediaStore media, FileReader reader) {
        this.media = media;
        this.reader = reader;
    }

    /** What came, and what of it cannot be used, in words for the author. */
    record Kept(List<SourceFile> files, List<String> problems) {}

    Kept keep(List<MultipartFile> sent, ComposeForm form) throws IOException {
        List<SourceFile> files = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (int i = 0; i < sent.size(); i++) {
            var part = sent.get(i);
            if (part.isEmpty()) {
                continue;
            }
            var name = name(part, i + 1);
            try (var bytes = part.getInputStream()) {
                var stored = media.put(bytes);
                var kind = use(reader.kindOf(media.path(stored.sha256()), name));
                if (kind == SourceFile.Kind.OTHER) {
                    problems.add("“" + name
                            + "” is no picture or video that we know, so it was not used. Save it as JPEG, PNG or"
                            + " MP4.");
                }
                files.add(new SourceFile(name, stored.sha256(), stored.size(), kind, form.alt(i)));
            }
        }
        return new Kept(files, problems);
    }

    private static SourceFile.Kind use(FileKind kind) {
        return switch (kind) {
            case PICTURE -> SourceFile.Kind.PICTURE;
            case VIDEO -> SourceFile.Kind.VIDEO;
            case DOCUMENT, SETTINGS, OTHER -> SourceFile.Kind.OTHER;
        };
    }

    private static String name(MultipartFile part, int number) {
        var sent = Optional.ofNullable(part.getOriginalFilename()).orElse("");
        var plain = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "_")
                .strip();
        if (plain.isEmpty()) {
            return "picture " + number;
        }
        return plain.length() <= LONGEST_NAME ? plain : plain.substring(plain.length() - LONGEST_NAME);
    }
}
