package uk.countersign.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.countersign.draft.CheckName;
import uk.countersign.draft.Content;
import uk.countersign.draft.Finding;
import uk.countersign.draft.RecordedFinding;
import uk.countersign.draft.Verdict;
import uk.countersign.school.Channel;
import uk.countersign.school.Channels;
import uk.countersign.screening.Corrections;
import uk.countersign.screening.Manuscripts;
import uk.countersign.screening.Reading;
import uk.countersign.screening.ReadingAge;
import uk.countersign.screening.SchoolContexts;
import uk.countersign.screening.Screener;
import uk.countersign.screening.Stage;
import uk.countersign.security.SignedIn;

/** Screens what somebody has typed as a draft would be screened. Nothing of it is kept. */
@Component
class Checking {

    private final Channels channels;
    private final Manuscripts manuscripts;
    private final SchoolContexts contexts;
    private final Screener screener;
    private final FindingViews findingViews;

    Checking(
            Channels channels,
            Manuscripts manuscripts,
            SchoolContexts contexts,
            Screener screener,
            FindingViews findingViews) {
        this.channels = channels;
        this.manuscripts = manuscripts;
        this.contexts = contexts;
        this.screener = screener;
        this.findingViews = findingViews;
    }

    /**
     * What the checks say.
     *
     * @param readings the text after corrections, once for each wording
     * @param readingAge in words; empty for what is too short to tell, or is not in English
     */
    record Checked(Verdict verdict, List<DraftCard.Reading> readings, List<FindingView> findings, String readingAge) {

        /** In words. */
        public String words() {
            return switch (verdict) {
                case BLOCK -> "This cannot go out as it is.";
                case CONFIRM -> "An approver would have to judge this.";
                case FIX -> "This would be corrected as shown; then it can be signed.";
                case WARN -> "This can be signed. Some things are worth a look.";
                case PASS -> "Nothing was found.";
            };
        }

        public String tone() {
            return switch (verdict) {
                case BLOCK -> "stop";
                case CONFIRM -> "judge";
                case FIX, WARN, PASS -> "ok";
            };
        }
    }

    Checked of(SignedIn viewer, ComposeForm form, Optional<Instant> publishAt) {
        var school = viewer.school().id();
        Map<String, Channel> known = channels.of(school).stream()
                .sorted(Comparator.comparing(Channel::platform).thenComparing(Channel::id))
                .collect(Collectors.toMap(Channel::id, Function.identity(), (one, other) -> one, LinkedHashMap::new));
        var chosen = known.keySet().stream().filter(form.channels()::contains).toList();
        var found = findings(school, content(form, publishAt, chosen, Map.of()));
        var corrections = Corrections.of(found);
        Map<String, String> texts = new LinkedHashMap<>();
        chosen.forEach(id -> texts.put(id, corrections.text(form.text(), id)));
        var content = content(form, publishAt, chosen, texts);
        var recorded = found.stream()
                .map(finding -> new RecordedFinding("", finding, Optional.empty()))
                .sorted(Comparator.comparing(RecordedFinding::severity))
                .toList();
        return new Checked(
                Verdict.of(recorded.stream().map(RecordedFinding::severity).toList()),
                chosen.isEmpty()
                        ? List.of(strictest(form, corrections, recorded))
                        : DraftCards.readings(content, recorded, known),
                recorded.stream()
                        .map(finding -> findingViews.of(finding, content, known))
                        .toList(),
                readingAge(form.text(), found));
    }

    /** Without an account no platform's limit is asked, and consent as if it went everywhere. */
    private static DraftCard.Reading strictest(
            ComposeForm form, Corrections corrections, List<RecordedFinding> recorded) {
        var text = corrections.strictestText(form.text());
        return new DraftCard.Reading(List.of(), MarkedText.of(form.text(), text, FindingViews.marks(recorded)), "");
    }

    private List<Finding> findings(String school, Content content) {
        var reading = new Reading(manuscripts.of(school, content), contexts.of(school));
        var found = new ArrayList<Finding>();
        for (var stage : Stage.values()) {
            found.addAll(screener.run(stage, reading).findings());
        }
        // Pictures are not sent here, so that one is missing says nothing.
        found.removeIf(finding ->
                finding.check() == CheckName.PLATFORM && finding.place().part() == Finding.Part.PICTURE);
        return found;
    }

    private static Content content(
            ComposeForm form, Optional<Instant> publishAt, List<String> chosen, Map<String, String> texts) {
        return new Content(
                form.text(),
                texts,
                Optional.of(form.category()).filter(category -> !category.isBlank()),
                chosen,
                publishAt,
                List.of(),
                form.names(),
                Optional.of(form.credit().strip()).filter(credit -> !credit.isEmpty()));
    }

    private static String readingAge(String text, List<Finding> found) {
        var age = found.stream().anyMatch(finding -> finding.rule().equals("language"))
                ? OptionalInt.empty()
                : ReadingAge.of(text);
        return age.isPresent() ? "Reading age: about " + age.getAsInt() : "";
    }
}
