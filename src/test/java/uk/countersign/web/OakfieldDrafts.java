package uk.countersign.web;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import uk.countersign.audit.Actor;
import uk.countersign.database.Database;
import uk.countersign.draft.CheckName;
import uk.countersign.draft.Content;
import uk.countersign.draft.Draft;
import uk.countersign.draft.DraftClaims;
import uk.countersign.draft.DraftClaims.Verdicted;
import uk.countersign.draft.DraftCommand;
import uk.countersign.draft.Drafts;
import uk.countersign.draft.Finding;
import uk.countersign.draft.Findings;
import uk.countersign.draft.NewDraft;
import uk.countersign.draft.Picture;
import uk.countersign.draft.Rendition;
import uk.countersign.draft.Revisions;
import uk.countersign.draft.SentenceReading;
import uk.countersign.draft.Severity;
import uk.countersign.draft.Source;
import uk.countersign.draft.Span;
import uk.countersign.draft.Submitted;
import uk.countersign.draft.Verdict;
import uk.countersign.media.MediaStore;
import uk.countersign.school.Members;

/** Drafts that have been screened, with the findings that a test gives them. */
final class OakfieldDrafts {

    private final Database database;
    private final Drafts drafts;
    private final DraftClaims claims;
    private final Revisions revisions;
    private final Findings findings;
    private final MediaStore media;
    private final Members members;
    private final Clock clock;

    OakfieldDrafts(
            Database database,
            Drafts drafts,
            DraftClaims claims,
            Revisions revisions,
            Findings findings,
            MediaStore media,
            Members members,
            Clock clock) {
        this.database = database;
        this.drafts = drafts;
        this.claims = claims;
        this.revisions = revisions;
        this.findings = findings;
        this.media = media;
        this.members = members;
        this.clock = clock;
    }

    /** A draft to be made, and what the screening says of it. */
    record Recipe(
            String school,
            String author,
            String text,
            Map<String, String> texts,
            List<String> channels,
            Optional<Instant> publishAt,
            List<Picture> pictures,
            List<String> pictured,
            List<Finding> findings,
            Optional<SentenceReading> sentences) {

        static Recipe of(String author, String text) {
            return new Recipe(
                    Oakfield.SCHOOL,
                    author,
                    text,
                    Map.of(),
                    List.of("x", "facebook"),
                    Optional.empty(),
                    List.of(),
                    List.of(),
                    List.of(),
                    Optional.empty());
        }

        Recipe in(String otherSchool) {
            return new Recipe(
                    otherSchool, author, text, texts, List.of("x"), publishAt, pictures, pictured, findings, sentences);
        }

        Recipe at(Instant time) {
            return new Recipe(
                    school, author, text, texts, channels, Optional.of(time), pictures, pictured, findings, sentences);
        }

        Recipe with(Picture picture, String... people) {
            return new Recipe(
                    school,
                    author,
                    text,
                    texts,
                    channels,
                    publishAt,
                    List.of(picture),
                    List.of(people),
                    findings,
                    sentences);
        }

        Recipe reads(String channel, String after) {
            var more = new TreeMap<>(texts);
            more.put(channel, after);
            return new Recipe(school, author, text, more, channels, publishAt, pictures, pictured, findings, sentences);
        }

        Recipe readsEverywhere(String after) {
            return reads("x", after).reads("facebook", after);
        }

        /** A finding on words of the text; on the whole when they are empty. */
        Recipe found(CheckName check, Severity severity, String words, String message) {
            var start = text.indexOf(words);
            var finding = new Finding(
                    check,
                    check.id(),
                    "default:" + check.id() + ".1",
                    severity,
                    Finding.Place.TEXT,
                    words.isEmpty() ? Optional.empty() : Optional.of(new Span(start, start + words.length())),
                    Optional.empty(),
                    message,
                    Optional.empty(),
                    check == CheckName.CONSENT ? Finding.Finality.FINAL : Finding.Finality.LIFTABLE);
            return found(finding);
        }

        Recipe found(Finding finding) {
            var more = new ArrayList<>(findings);
            more.add(finding);
            return new Recipe(school, author, text, texts, channels, publishAt, pictures, pictured, more, sentences);
        }

        Recipe readBy(SentenceReading reading) {
            return new Recipe(
                    school,
                    author,
                    text,
                    texts,
                    channels,
                    publishAt,
                    pictures,
                    pictured,
                    findings,
                    Optional.of(reading));
        }
    }

    Picture picture(Path file, String altText) {
        var stored = media.put(file);
        var rendition = new Rendition(stored.sha256(), "image/jpeg", 640, 480, stored.size());
        return Picture.written(
                file.getFileName().toString(), stored.sha256(), altText, Map.of("x", rendition, "facebook", rendition));
    }

    /** Takes the draft in and screens it. */
    Draft screened(Recipe recipe) {
        var actor = new Actor(recipe.author(), members.get(recipe.author()).name(), "web page");
        var submitted = new Submitted(
                recipe.text(),
                Optional.empty(),
                recipe.channels(),
                recipe.publishAt(),
                recipe.pictured(),
                Optional.empty(),
                List.of(),
                List.of());
        var title = recipe.text().substring(0, Math.min(recipe.text().length(), 48));
        var draft = database.inTransaction(() -> drafts.receive(
                        new NewDraft(
                                recipe.school(),
                                recipe.author(),
                                Source.WEB,
                                title,
                                submitted,
                                Optional.empty(),
                                Optional.empty()),
                        actor))
                .draft();
        screen(draft, recipe);
        return drafts.get(draft.id());
    }

    /** Screens the newest revision of a draft. */
    void screen(Draft draft, Recipe recipe) {
        var owner = "test " + draft.id();
        var verdict =
                Verdict.of(recipe.findings().stream().map(Finding::severity).toList());
        database.inTransaction(() -> {
            claims.claim(owner, clock.instant().plus(Duration.ofHours(1)), 100);
            recipe.sentences().ifPresent(read -> revisions.writeSentenceReading(draft.revisionId(), read));
            revisions.seal(draft.revisionId(), content(recipe));
            findings.write(draft.revisionId(), "TEST", recipe.findings());
            claims.finish(
                    draft,
                    owner,
                    verdict == Verdict.BLOCK ? DraftCommand.BLOCK : DraftCommand.PRESENT,
                    new Verdicted(Optional.of(verdict), recipe.publishAt(), draft.title(), "", ""));
        });
    }

    String digest(Draft draft) {
        return revisions.get(draft.revisionId()).digest().orElseThrow();
    }

    private static Content content(Recipe recipe) {
        return new Content(
                recipe.text(),
                recipe.texts(),
                Optional.of("ACHIEVEMENT"),
                recipe.channels(),
                recipe.publishAt(),
                recipe.pictures(),
                recipe.pictured(),
                Optional.empty());
    }
}
