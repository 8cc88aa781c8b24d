package uk.countersign.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import uk.countersign.approval.DryRun.Answer;
import uk.countersign.school.Channel;
import uk.countersign.web.DraftCard.Tried;

/** Puts the dry run into words: for each account whether it would take the draft, and what is in the way. */
final class DryRunViews {

    private static final String CLAUSE = "Tried before its time";

    private DryRunViews() {}

    static List<Tried> tried(List<Answer> answers, Map<String, Channel> channels) {
        return answers.stream()
                .map(answer -> new Tried(
                        channels.containsKey(answer.channelId())
                                ? DraftCards.account(channels.get(answer.channelId()))
                                        .sign()
                                : "circle-x",
                        answer.platform(),
                        tone(answer),
                        words(answer)))
                .toList();
    }

    /** What an approver has to look at, the refusals first. */
    static Stream<FindingView> findings(List<Answer> answers) {
        return Stream.concat(
                answers.stream().filter(answer -> !answer.refusals().isEmpty()).map(DryRunViews::refused),
                answers.stream()
                        .filter(answer ->
                                answer.refusals().isEmpty() && !answer.doubts().isEmpty())
                        .map(DryRunViews::doubtful));
    }

    private static FindingView refused(Answer answer) {
        return finding(
                answer,
                "stop",
                "shield-alert",
                "Stops this post",
                answer.platform() + " would not take this",
                String.join(" ", answer.refusals()),
                true);
    }

    private static FindingView doubtful(Answer answer) {
        return finding(
                answer,
                "judge",
                "unplug",
                "Needs your judgement",
                answer.platform() + " cannot be posted to at the moment",
                String.join(" ", answer.doubts()),
                false);
    }

    private static FindingView finding(
            Answer answer, String tone, String icon, String severity, String heading, String body, boolean blocks) {
        return new FindingView(
                "dry-run-" + answer.channelId(),
                tone,
                icon,
                severity,
                heading,
                body,
                CLAUSE,
                "",
                answer.platform(),
                Optional.empty(),
                "",
                false,
                blocks,
                false,
                false);
    }

    private static String tone(Answer answer) {
        if (!answer.refusals().isEmpty()) {
            return "stop";
        }
        return answer.doubts().isEmpty() ? "ok" : "judge";
    }

    private static String words(Answer answer) {
        if (!answer.refusals().isEmpty()) {
            return answer.platform() + " would not take this: " + String.join(" ", answer.refusals());
        }
        return answer.doubts().isEmpty()
                ? answer.platform() + " would take this"
                : answer.platform() + " would take this. " + String.join(" ", answer.doubts());
    }
}
