package uk.countersign.api;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.countersign.draft.Content;
import uk.countersign.draft.Draft;
import uk.countersign.draft.Revision;
import uk.countersign.draft.Revisions;
import uk.countersign.draft.SourceFile;
import uk.countersign.intake.ChangeResult;
import uk.countersign.intake.DraftChange;
import uk.countersign.intake.Drafting;
import uk.countersign.security.Problem;
import uk.countersign.security.SignedIn;

/** Changes a draft as a program asks. A field that is not named stays as it is. */
@Component
class DraftChanging {

    private final Drafting drafting;
    private final Revisions revisions;

    DraftChanging(Drafting drafting, Revisions revisions) {
        this.drafting = drafting;
        this.revisions = revisions;
    }

    Draft change(SignedIn member, Draft draft, DraftFields wanted) {
        var before = revisions.get(draft.revisionId());
        if (wanted.revision().filter(read -> read != before.number()).isPresent()) {
            throw ApiProblem.conflict("Somebody has changed this draft since you read it. Read it again.");
        }
        if (wanted.fields().names("text")
                && wanted.text().filter(text -> !text.isBlank()).isEmpty()) {
            wanted.fields().refuse("text", "There is no text. Write one, or leave the field out to keep the old.");
        }
        var change = new DraftChange(
                wanted.text().filter(text -> !isAsRead(before, text)),
                wanted.category().filter(category -> !isAsGuessed(before, category)),
                wanted.channels(),
                Optional.of(new DraftChange.When(wanted.publishAt()))
                        .filter(when -> wanted.fields().names("publish_at")),
                wanted.pictured(),
                files(before, wanted));
        wanted.fields().orRefuse();
        return done(drafting.change(member.membership(), member.actor(), draft, change));
    }

    Draft withdraw(SignedIn member, Draft draft) {
        return done(drafting.withdraw(member.membership(), member.actor(), draft));
    }

    /** A program that sends back what it read has typed nothing. */
    private static boolean isAsRead(Revision before, String text) {
        return before.content()
                .filter(screened -> before.digest().isPresent())
                .map(DraftViews::strictest)
                .filter(text::equals)
                .isPresent();
    }

    private static boolean isAsGuessed(Revision before, String category) {
        return before.content()
                .flatMap(Content::category)
                .filter(category::equals)
                .isPresent();
    }

    /** The files that stay, with their descriptions; nothing when neither was named. */
    private static Optional<List<SourceFile>> files(Revision before, DraftFields wanted) {
        var files = before.submitted().files();
        if (wanted.mediaNames().isEmpty() && wanted.alt().isEmpty()) {
            return Optional.empty();
        }
        var known = files.stream().map(SourceFile::name).toList();
        wanted.mediaNames().orElse(List.of()).stream()
                .filter(name -> !known.contains(name))
                .forEach(name ->
                        wanted.fields().refuse("media", "The draft has no file of the name \"%s\".".formatted(name)));
        return Optional.of(files.stream()
                .filter(file -> wanted.mediaNames()
                        .map(names -> names.contains(file.name()))
                        .orElse(true))
                .map(file -> described(file, wanted))
                .toList());
    }

    private static SourceFile described(SourceFile file, DraftFields wanted) {
        var alt = wanted.altFor(file.name());
        return alt.isEmpty() ? file : new SourceFile(file.name(), file.sha256(), file.size(), file.kind(), alt);
    }

    private static Draft done(ChangeResult result) {
        if (result instanceof ChangeResult.Changed changed) {
            return changed.draft();
        }
        if (result instanceof ChangeResult.Forbidden forbidden) {
            throw ApiProblem.forbidden(forbidden.reason());
        }
        if (result instanceof ChangeResult.NotNow notNow) {
            throw ApiProblem.conflict(notNow.reason());
        }
        if (result instanceof ChangeResult.Mistaken mistaken) {
            throw ApiProblem.mistaken(mistaken.problems().stream()
                    .map(problem -> new Problem.FieldError(problem.field(), problem.message()))
                    .toList());
        }
        throw new IllegalStateException("Nothing says what became of the change");
    }
}
