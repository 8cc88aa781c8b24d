package uk.countersign.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import uk.countersign.draft.CheckName;
import uk.countersign.draft.Finding;
import uk.countersign.draft.Revision;
import uk.countersign.draft.SourceFile;
import uk.countersign.draft.Submitted;

/** What a change makes of a revision. */
final class Rewriting {

    private Rewriting() {}

    /** Whether whoever makes this change becomes an editor: anything but another time and fewer channels is typing. */
    static boolean isTyping(Revision before, DraftChange change, List<String> defaultChannels) {
        var submitted = before.submitted();
        return change.text().filter(text -> !text.equals(written(before))).isPresent()
                || change.category()
                        .filter(category -> !submitted.category().equals(Optional.of(category)))
                        .isPresent()
                || change.pictured()
                        .filter(pictured -> !pictured.equals(submitted.pictured()))
                        .isPresent()
                || change.files()
                        .filter(files -> !files.equals(submitted.files()))
                        .isPresent()
                || change.channels()
                        .map(channels -> channels.isEmpty() ? defaultChannels : channels)
                        .filter(channels -> !submitted.channels().containsAll(channels))
                        .isPresent();
    }

    /** The text as its author wrote it, also where it stood in a document. */
    static String written(Revision revision) {
        return revision.content()
                .map(content -> content.written())
                .orElseGet(() -> revision.submitted().text());
    }

    /**
     * The submission with the change made. Text that is typed takes the place of a document's.
     *
     * @param problems what is still wrong with it
     */
    static Submitted apply(Revision before, DraftChange change, List<String> defaultChannels, List<String> problems) {
        var submitted = before.submitted();
        var channels = change.channels().orElse(submitted.channels());
        return new Submitted(
                change.text().orElse(submitted.text()),
                change.category().or(submitted::category),
                channels.isEmpty() ? defaultChannels : channels,
                change.when().map(DraftChange.When::time).orElse(submitted.publishAt()),
                change.pictured().orElse(submitted.pictured()),
                submitted.credit(),
                change.files()
                        .orElseGet(() -> change.text().isPresent() ? withoutDocuments(before) : submitted.files()),
                problems,
                // What was left out of a text is left out of that text only.
                change.text().filter(text -> !text.equals(written(before))).isPresent()
                        ? Map.of()
                        : submitted.leftOut());
    }

    private static List<SourceFile> withoutDocuments(Revision before) {
        var kept = before.submitted().files().stream()
                .filter(file -> file.kind() != SourceFile.Kind.DOCUMENT)
                .toList();
        // Pictures that were found inside of a document stay with the draft when its text is typed anew.
        var found = before.content().stream()
                .flatMap(content -> content.pictures().stream())
                .filter(picture -> kept.stream().noneMatch(file -> file.sha256().equals(picture.originalSha256())))
                .map(picture -> new SourceFile(
                        picture.name(),
                        picture.originalSha256(),
                        0,
                        SourceFile.Kind.PICTURE,
                        picture.writtenAltText()));
        return Stream.concat(kept.stream(), found).toList();
    }

    /**
     * The submission without the places that are proposed to be left out on the channel of a finding; nothing when none
     * are.
     */
    static Optional<Submitted> leavingOut(Submitted submitted, Finding limit, List<Finding> all) {
        var places = all.stream()
                .filter(finding -> finding.check() == CheckName.PLATFORM
                        && finding.rule().equals(limit.rule())
                        && finding.channel().equals(limit.channel())
                        && finding.fix().filter(String::isEmpty).isPresent())
                .flatMap(finding -> finding.span().stream())
                .toList();
        return places.isEmpty()
                ? Optional.empty()
                : limit.channel().map(channel -> submitted.leavingOut(channel, places));
    }

    /** The text with what a finding proposes written in place of its words. */
    static Optional<String> withFix(String written, Finding finding) {
        return finding.place().part() != Finding.Part.TEXT || finding.channel().isPresent()
                ? Optional.empty()
                : finding.span()
                        .flatMap(span -> finding.fix()
                                .map(fix -> written.substring(0, span.start()) + fix + written.substring(span.end())));
    }
}
