package uk.countersign.api;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.countersign.draft.Drafts;
import uk.countersign.draft.Revisions;
import uk.countersign.draft.Source;
import uk.countersign.draft.SourceFile;
import uk.countersign.intake.Submission;
import uk.countersign.intake.Submissions;
import uk.countersign.security.SignedIn;

/** Takes in a draft that a program sends. */
@Component
class DraftPosting {

    private static final int LONGEST_KEY = 200;

    private final Submissions submissions;
    private final Revisions revisions;
    private final Attachments attachments;

    DraftPosting(Submissions submissions, Revisions revisions, Attachments attachments) {
        this.submissions = submissions;
        this.revisions = revisions;
        this.attachments = attachments;
    }

    Drafts.Received receive(SignedIn member, DraftFields draft, Collection<Part> media, Optional<String> key)
            throws IOException {
        mustHoldSomething(draft, media);
        mustHaveSent(draft, media);
        mustBeUsable(key);
        check(member, submission(draft, new Attachments.Kept(List.of(), List.of()), key), draft);
        var submission = submission(draft, attachments.keep(media, draft), key);
        var received = submissions.receive(member.membership(), member.actor(), submission);
        if (!received.isNew() && !isSame(received, submission)) {
            // Given back as if it were this one, it would be lost without a word.
            throw ApiProblem.mistaken(
                    "Idempotency-Key", "This key was used for another draft. Send this one with a key of its own.");
        }
        return received;
    }

    /** Everything that is wrong, before any file is kept. */
    private void check(SignedIn member, Submission submission, DraftFields draft) {
        submissions
                .check(member.schoolId(), submission)
                .forEach(problem -> draft.fields().refuse(problem.field(), problem.message()));
        draft.fields().orRefuse();
    }

    private static void mustHoldSomething(DraftFields draft, Collection<Part> media) {
        if (draft.text().filter(text -> !text.isBlank()).isEmpty() && media.isEmpty()) {
            draft.fields().refuse("text", "There is no text. Write one, or send a document as a part named media.");
        }
    }

    private static void mustHaveSent(DraftFields draft, Collection<Part> media) {
        var sent = media.stream().map(Part::getSubmittedFileName).toList();
        draft.mediaNames().orElse(List.of()).stream()
                .filter(name -> !sent.contains(name))
                .forEach(name -> draft.fields()
                        .refuse(
                                "media",
                                "No file of the name \"%s\" came with the draft. Send multipart/form-data with the draft as part draft and each file as a part media."
                                        .formatted(name)));
    }

    private static void mustBeUsable(Optional<String> key) {
        if (key.filter(given -> given.isBlank() || given.length() > LONGEST_KEY).isPresent()) {
            throw ApiProblem.mistaken("Idempotency-Key", "This has to be 1 to " + LONGEST_KEY + " characters long.");
        }
    }

    private static Submission submission(DraftFields draft, Attachments.Kept kept, Optional<String> key) {
        return new Submission(
                Source.API,
                draft.title().orElse(""),
                draft.text().orElse(""),
                draft.category(),
                draft.channels().orElse(List.of()),
                draft.publishAt(),
                draft.pictured().orElse(List.of()),
                draft.credit(),
                kept.files(),
                key.map(given -> "api:" + given),
                Optional.empty(),
                kept.problems());
    }

    /** Whether the draft that came before under the key is this one. */
    private boolean isSame(Drafts.Received received, Submission submission) {
        var first = revisions.of(received.draft().id()).get(0).submitted();
        return first.text().equals(submission.text())
                && first.publishAt().equals(submission.publishAt())
                && (submission.channels().isEmpty() || first.channels().containsAll(submission.channels()))
                && hashes(first.files()).equals(hashes(submission.files()));
    }

    private static List<String> hashes(List<SourceFile> files) {
        return files.stream().map(SourceFile::sha256).toList();
    }
}
