package uk.countersign.web;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import uk.countersign.draft.CheckName;
import uk.countersign.draft.Content;
import uk.countersign.draft.Finding;
import uk.countersign.draft.RecordedFinding;
import uk.countersign.draft.Severity;
import uk.countersign.school.Channel;

/** Puts findings into words, and their places into marks. */
@Component
class FindingViews {

    /** The end of a sentence, but not of an initial or a title. */
    private static final Pattern SENTENCE_END =
            Pattern.compile("(?<![\\s(]\\p{Lu}|^\\p{Lu}|Mrs|Mr|Ms|Dr|St|Miss|Mx)[.?!][”\"]?\\s+(?=[\\p{Lu}“\"])");

    private static final int LONGEST_HEADING = 110;

    private final Clauses clauses;

    FindingViews(Clauses clauses) {
        this.clauses = clauses;
    }

    /** The same for somebody who may not read why. */
    FindingView withoutReason(RecordedFinding recorded, Content content, Map<String, Channel> channels) {
        return of(recorded, content, channels)
                .withoutReason(subject(recorded.finding().check()));
    }

    FindingView of(RecordedFinding recorded, Content content, Map<String, Channel> channels) {
        var finding = recorded.finding();
        var severity = recorded.severity();
        var message = finding.message().strip();
        var end = SENTENCE_END.matcher(message);
        var cut = end.find() ? end.end() : message.length();
        var fits = cut <= LONGEST_HEADING;
        return new FindingView(
                recorded.id(),
                tone(severity),
                icon(severity, finding.check()),
                severity(severity),
                fits ? message.substring(0, cut).strip().replaceFirst("\\.$", "") : subject(finding.check()),
                fits ? message.substring(cut) : message,
                clauses.words(school(channels), finding.clause()),
                quote(finding, content),
                finding.channel()
                        .map(id -> channels.containsKey(id)
                                ? channels.get(id).platform().label()
                                : id)
                        .orElse(""),
                recorded.lifted().orElse(""),
                severity == Severity.CONFIRM,
                severity == Severity.BLOCK,
                severity == Severity.BLOCK && finding.finality() == Finding.Finality.LIFTABLE);
    }

    /** Whose pack a clause is looked up in, where it is none of the product's. */
    private static String school(Map<String, Channel> channels) {
        return channels.values().stream().map(Channel::schoolId).findFirst().orElse("");
    }

    /** The places in the text as it was written that findings are about, a correction's own place excepted. */
    static List<MarkedText.Mark> marks(List<RecordedFinding> findings) {
        return findings.stream()
                .filter(recorded -> recorded.finding().place().part() == Finding.Part.TEXT)
                .filter(recorded -> recorded.severity() != Severity.FIX && recorded.severity() != Severity.INFO)
                .flatMap(recorded -> recorded.finding().span().stream()
                        .map(span -> new MarkedText.Mark(
                                span.start(),
                                span.end(),
                                tone(recorded.severity()),
                                recorded.severity().ordinal(),
                                recorded.finding().message())))
                .toList();
    }

    private static String quote(Finding finding, Content content) {
        if (finding.place().part() != Finding.Part.TEXT) {
            return "";
        }
        var written = content.written();
        return finding.span()
                .filter(span -> span.end() <= written.length())
                .map(span -> written.substring(span.start(), span.end()).strip())
                .orElse("");
    }

    static String tone(Severity severity) {
        return switch (severity) {
            case BLOCK -> "stop";
            case CONFIRM -> "judge";
            case FIX -> "mended";
            case WARN, INFO -> "look";
        };
    }

    private static String severity(Severity severity) {
        return switch (severity) {
            case BLOCK -> "Stops this post";
            case CONFIRM -> "Needs your judgement";
            case FIX -> "Corrected for you";
            case WARN -> "Worth a look";
            case INFO -> "For your information";
        };
    }

    private static String icon(Severity severity, CheckName check) {
        return switch (severity) {
            case BLOCK -> "shield-alert";
            case CONFIRM -> check == CheckName.POLITICAL ? "scale" : "circle-question-mark";
            case FIX -> "wand-sparkles";
            case WARN -> "eye";
            case INFO -> "info";
        };
    }

    private static String subject(CheckName check) {
        return switch (check) {
            case CONSENT -> "Who may appear";
            case NAMES -> "Names";
            case PERSONAL_DATA -> "Personal details";
            case TONE -> "Tone";
            case POLITICAL -> "May read as taking a side";
            case COMMERCIAL -> "Advertising";
            case HARMFUL -> "May do harm";
            case TARGETED -> "Aimed at somebody";
            case LINKS -> "A link";
            case COPYRIGHT -> "Whose work it is";
            case ACCESSIBILITY -> "For everybody to read";
            case MEDIA -> "Pictures";
            case SAFEGUARDING -> "Safeguarding";
            case CATEGORY -> "The kind of post";
            case PLATFORM -> "What the account takes";
        };
    }
}
