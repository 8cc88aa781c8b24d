package uk.countersign.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uk.countersign.approval.DecisionRequest;

/** What a form of several drafts sends: {@code draft:digest} for each that is ticked, {@code draft:finding} for each tick. */
final class DecisionForm {

    private DecisionForm() {}

    /** Each draft that is ticked with the digest that was shown and the findings that were ticked. */
    static List<DecisionRequest.Item> items(List<String> signed, List<String> confirmed) {
        Map<String, List<String>> ticks = new HashMap<>();
        for (var tick : confirmed) {
            var parts = tick.split(":", 2);
            if (parts.length == 2) {
                ticks.computeIfAbsent(parts[0], draft -> new ArrayList<>()).add(parts[1]);
            }
        }
        return signed.stream()
                .distinct()
                .map(value -> value.split(":", 2))
                .filter(parts -> parts.length == 2)
                .map(parts -> new DecisionRequest.Item(parts[0], parts[1], ticks.getOrDefault(parts[0], List.of())))
                .toList();
    }
}
