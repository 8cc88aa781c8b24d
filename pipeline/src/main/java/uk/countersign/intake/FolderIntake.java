package uk.countersign.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.countersign.audit.Actor;
import uk.countersign.draft.Source;
import uk.countersign.draft.SourceFile;
import uk.countersign.media.MediaStore;
import uk.countersign.reading.FileKind;
import uk.countersign.reading.FileReader;
import uk.countersign.school.Members;
import uk.countersign.school.Membership;
import uk.countersign.school.Role;
import uk.countersign.school.Schools;

/** Makes a draft of a delivery that has been taken out of the inbox. The same delivery is never two drafts. */
@Component
class FolderIntake {

    private static final long LARGEST_SETTINGS = 200_000;
    private static final long LARGEST_FILE = 120_000_000;

    private final SharedFolder folder;
    private final Submissions submissions;
    private final Members members;
    private final Schools schools;
    private final MediaStore media;
    private final FileReader reader;

    FolderIntake(
            SharedFolder folder,
            Submissions submissions,
            Members members,
            Schools schools,
            MediaStore media,
            FileReader reader) {
        this.folder = folder;
        this.submissions = submissions;
        this.members = members;
        this.schools = schools;
        this.media = media;
        this.reader = reader;
    }

    /** Whose folder that is: somebody who may submit, in the first school where they may. */
    Optional<Membership> author(String email) {
        return members.byEmail(email).stream()
                .flatMap(member -> members.membershipsOf(member.id()).stream())
                .filter(membership -> membership.has(Role.SUBMITTER) || membership.has(Role.APPROVER))
                .findFirst();
    }

    /** Takes the delivery in as a draft of that member. */
    void receive(String delivery, Membership author) throws IOException {
        var problems = new ArrayList<String>();
        var all = folder.files(delivery);
        var found = all.stream().filter(Files::isReadable).toList();
        if (found.size() < all.size()) {
            problems.add("A file could not be opened. Save a copy of it into the folder and send it again.");
        }
        var settings = settings(found, author, problems);
        var files = sources(found, settings.alt(), problems);
        var submission = new Submission(
                Source.FOLDER,
                title(delivery),
                settings.text(),
                settings.category(),
                settings.channels(),
                settings.publishAt(),
                settings.pictured(),
                settings.credit(),
                files,
                Optional.of("folder:" + delivery),
                Optional.of(delivery),
                problems);
        var actor = new Actor(author.member().id(), author.member().name(), "shared folder");
        submissions.receive(author, actor, submission);
    }

    private PostYaml settings(List<Path> found, Membership author, List<String> problems) throws IOException {
        for (var file : found) {
            if (reader.kindOf(file, name(file)) == FileKind.SETTINGS) {
                if (Files.size(file) > LARGEST_SETTINGS) {
                    problems.add("post.yaml is too long to be read.");
                    return PostYaml.NONE;
                }
                // Not strict: a stray byte of another encoding must not lose the rest.
                var text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
                var settings =
                        PostYaml.read(text, schools.get(author.schoolId()).zone());
                problems.addAll(settings.problems());
                return settings;
            }
        }
        return PostYaml.NONE;
    }

    private List<SourceFile> sources(List<Path> found, Map<String, String> alt, List<String> problems)
            throws IOException {
        var files = new ArrayList<SourceFile>();
        for (var file : found) {
            var kind = reader.kindOf(file, name(file));
            if (kind == FileKind.SETTINGS) {
                continue;
            }
            if (Files.size(file) > LARGEST_FILE) {
                problems.add("A file is larger than 120 MB and was not read. Send a smaller copy.");
                continue;
            }
            if (kind == FileKind.OTHER) {
                problems.add(
                        "A file is of a kind that we do not know, so it was not used. Leave it out, or save it as a"
                                + " Word document, PDF, JPEG, PNG or MP4.");
            }
            var stored = media.put(file);
            files.add(new SourceFile(
                    name(file),
                    stored.sha256(),
                    stored.size(),
                    use(kind),
                    alt.getOrDefault(name(file), alt.getOrDefault("", ""))));
        }
        return files;
    }

    private static SourceFile.Kind use(FileKind kind) {
        return switch (kind) {
            case DOCUMENT -> SourceFile.Kind.DOCUMENT;
            case PICTURE -> SourceFile.Kind.PICTURE;
            case VIDEO -> SourceFile.Kind.VIDEO;
            case SETTINGS, OTHER -> SourceFile.Kind.OTHER;
        };
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    /** The name that the author gave it, without the stamp and the ending. */
    private static String title(String delivery) {
        var name = delivery.substring(delivery.indexOf('-', delivery.indexOf('/')) + 1);
        var dot = name.lastIndexOf('.');
        return (dot > 0 && name.length() - dot <= 5 ? name.substring(0, dot) : name).replace('-', ' ');
    }
}
