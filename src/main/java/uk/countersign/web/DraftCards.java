package uk.countersign.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.countersign.approval.DryRun;
import uk.countersign.draft.Content;
import uk.countersign.draft.Draft;
import uk.countersign.draft.Picture;
import uk.countersign.draft.RecordedFinding;
import uk.countersign.draft.Rendition;
import uk.countersign.draft.Revision;
import uk.countersign.draft.Severity;
import uk.countersign.draft.SourceFile;
import uk.countersign.draft.Submitted;
import uk.countersign.school.Channel;
import uk.countersign.web.DraftCard.Account;
import uk.countersign.web.DraftCard.Reading;
import uk.countersign.web.DraftCard.Shown;

/** Makes cards of drafts. */
@Component
class DraftCards {

    private final FindingViews findingViews;

    DraftCards(FindingViews findingViews) {
        this.findingViews = findingViews;
    }

    DraftCard of(
            Draft draft,
            Revision revision,
            List<RecordedFinding> findings,
            Map<String, Channel> channels,
            Times times,
            List<DryRun.Answer> tried) {
        var content = revision.content().orElseGet(() -> unread(revision.submitted()));
        return new DraftCard(
                draft.id(),
                title(draft),
                revision.digest().orElse(""),
                draft.author(),
                readings(content, findings, channels),
                accounts(content.channels(), channels),
                times.wanted(content.publishAt()),
                draft.source().label(),
                content.category().map(Categories::label).orElse(""),
                content.pictures().stream()
                        .map(picture -> shown(draft.id(), picture))
                        .toList(),
                content.pictured(),
                content.credit().orElse(""),
                Stream.concat(
                                DryRunViews.findings(tried),
                                findings.stream().map(finding -> findingViews.of(finding, content, channels)))
                        .toList(),
                findings.stream()
                        .filter(finding -> finding.severity() == Severity.FIX)
                        .map(finding -> finding.finding().message())
                        .distinct()
                        .toList(),
                revision.submitted().problems(),
                DryRunViews.tried(tried, channels));
    }

    /** The card for somebody who reads everything but reasons. */
    DraftCard withoutReasons(
            DraftCard card, Revision revision, List<RecordedFinding> findings, Map<String, Channel> channels) {
        var content = revision.content().orElseGet(() -> unread(revision.submitted()));
        return card.withoutReasons(findings.stream()
                .map(finding -> findingViews.withoutReason(finding, content, channels))
                .toList());
    }

    static String title(Draft draft) {
        return draft.title().isBlank() ? "A post without words" : draft.title();
    }

    static List<Account> accounts(List<String> ids, Map<String, Channel> channels) {
        return ids.stream()
                .sorted()
                .map(id -> channels.containsKey(id)
                        ? account(channels.get(id))
                        : new Account(id, "circle-x", "Unknown account", id))
                .toList();
    }

    static Account account(Channel channel) {
        var platform = channel.platform();
        return new Account(channel.id(), "platform-" + platform.id(), platform.label(), channel.written());
    }

    /** A school's accounts to choose from. */
    static List<DraftPage.Choice> choices(List<Channel> channels, Collection<String> chosen) {
        return channels.stream()
                .sorted(Comparator.comparing(Channel::platform))
                .map(channel -> new DraftPage.Choice(account(channel), chosen.contains(channel.id())))
                .toList();
    }

    /** Accounts that get the same words share a reading. */
    static List<Reading> readings(Content content, List<RecordedFinding> findings, Map<String, Channel> channels) {
        Map<String, List<String>> byText = new LinkedHashMap<>();
        content.channels().stream()
                .sorted()
                .forEach(id -> byText.computeIfAbsent(content.textFor(id), text -> new ArrayList<>())
                        .add(
                                channels.containsKey(id)
                                        ? channels.get(id).platform().label()
                                        : id));
        if (byText.isEmpty()) {
            byText.put(content.written(), List.of());
        }
        var marks = FindingViews.marks(findings);
        return byText.entrySet().stream()
                .map(entry -> new Reading(
                        byText.size() == 1 ? List.of() : List.copyOf(entry.getValue()),
                        MarkedText.of(content.written(), entry.getKey(), marks),
                        ThreadWords.of(entry.getKey(), content.channels(), channels)))
                .toList();
    }

    private static Shown shown(String draftId, Picture picture) {
        var hashes = picture.renditions().values().stream()
                .map(Rendition::sha256)
                .collect(Collectors.toCollection(TreeSet::new));
        var hash = hashes.isEmpty() ? picture.originalSha256() : hashes.first();
        var moving = picture.renditions().values().stream()
                .anyMatch(rendition -> rendition.mediaType().startsWith("video/"));
        return new Shown(
                "/media/" + draftId + "/" + hash, picture.altText(), picture.name(), hashes.size() <= 1, moving);
    }

    /** What is known of a draft that has not been read yet. */
    private static Content unread(Submitted submitted) {
        var pictures = submitted.files().stream()
                .filter(file -> file.kind() == SourceFile.Kind.PICTURE)
                .map(file -> Picture.written(file.name(), file.sha256(), file.altText(), Map.of()))
                .toList();
        return new Content(
                submitted.text(),
                Map.of(),
                submitted.category(),
                submitted.channels(),
                submitted.publishAt(),
                pictures,
                submitted.pictured(),
                submitted.credit());
    }
}
