package uk.countersign.sandbox.graph;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;
import uk.countersign.sandbox.http.Json;

/** A list cut to the size asked for, with cursors to go on from. */
final class Page {

    private static final int USUAL = 25;
    private static final int MOST = 100;

    private Page() {}

    /** What a list holds. */
    record Entry(String id, Instant time, Supplier<ObjectNode> shown) {}

    static ObjectNode of(GraphCall call, List<Entry> entries) {
        var asked = entries.stream().filter(entry -> within(call, entry)).toList();
        int from =
                call.parameter("after").map(cursor -> 1 + place(asked, cursor)).orElse(0);
        int to = Math.min(asked.size(), from + limit(call));
        if (call.parameter("before").isPresent()) {
            to = place(asked, call.parameter("before").get());
            from = Math.max(0, to - limit(call));
        }
        var shown = asked.subList(from, to);
        var json = Json.object();
        var data = json.putArray("data");
        shown.forEach(entry -> data.add(entry.shown().get()));
        if (!shown.isEmpty()) {
            var last = cursor(shown.get(shown.size() - 1));
            var paging = json.putObject("paging");
            paging.putObject("cursors").put("before", cursor(shown.get(0))).put("after", last);
            if (to < asked.size()) {
                paging.put("next", address(call, "after", last));
            }
            if (from > 0) {
                paging.put("previous", address(call, "before", cursor(shown.get(0))));
            }
        }
        return json;
    }

    private static boolean within(GraphCall call, Entry entry) {
        Instant time = entry.time().truncatedTo(ChronoUnit.SECONDS);
        return call.parameter("since")
                        .map(since -> !time.isBefore(GraphTime.read("since", since)))
                        .orElse(true)
                && call.parameter("until")
                        .map(until -> !time.isAfter(GraphTime.read("until", until)))
                        .orElse(true);
    }

    private static int limit(GraphCall call) {
        var limit = call.parameter("limit").orElse(Integer.toString(USUAL));
        if (!limit.matches("[0-9]{1,6}") || Integer.parseInt(limit) == 0) {
            throw GraphProblems.parameter("Param limit must be a positive number");
        }
        return Math.min(MOST, Integer.parseInt(limit));
    }

    private static int place(List<Entry> entries, String cursor) {
        for (int i = 0; i < entries.size(); i++) {
            if (cursor(entries.get(i)).equals(cursor)) {
                return i;
            }
        }
        throw GraphProblems.parameter("Invalid cursor");
    }

    private static String cursor(Entry entry) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(entry.id().getBytes(StandardCharsets.UTF_8));
    }

    private static String address(GraphCall call, String direction, String cursor) {
        var kept = call.request().query().pairs().stream()
                .filter(pair -> !pair.name().equals("after") && !pair.name().equals("before"))
                .map(pair -> URLEncoder.encode(pair.name(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(pair.value(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return call.request().origin() + call.request().called().getRawPath() + "?" + kept + (kept.isEmpty() ? "" : "&")
                + direction + "=" + cursor;
    }
}
