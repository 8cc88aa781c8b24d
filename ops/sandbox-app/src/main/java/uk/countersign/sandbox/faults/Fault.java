package uk.countersign.sandbox.faults;

import java.time.Duration;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;
import uk.countersign.sandbox.http.Json;
import uk.countersign.sandbox.http.MalformedRequest;
import uk.countersign.sandbox.record.Platform;

/** A fault that waits for its calls. */
record Fault(Platform platform, Operation operation, Mode mode, int status, int left, Duration delay) {

    static Fault read(ObjectNode json) {
        var platform = Platform.named(Json.text(json, "platform").orElse(""))
                .orElseThrow(() -> unknown("platform", ids(Platform.values(), Platform::id)));
        var operation = Operation.named(Json.text(json, "operation").orElse(""))
                .orElseThrow(() -> unknown("operation", ids(Operation.values(), Operation::id)));
        var mode = Mode.named(Json.text(json, "mode").orElse(""))
                .orElseThrow(() -> unknown("mode", ids(Mode.values(), Mode::id)));
        int status = number(json, "status", 503, 200, 599);
        int count = number(json, "count", 1, 1, 1_000_000);
        int delay = number(json, "delay_ms", 0, 0, 86_400_000);
        return new Fault(platform, operation, mode, status, count, Duration.ofMillis(delay));
    }

    Fault usedOnce() {
        return new Fault(platform, operation, mode, status, left - 1, delay);
    }

    ObjectNode toJson() {
        return Json.object()
                .put("platform", platform.id())
                .put("operation", operation.id())
                .put("mode", mode.id())
                .put("left", left);
    }

    private static int number(ObjectNode json, String field, int otherwise, int least, int most) {
        var value = json.get(field);
        if (value == null || value.isNull()) {
            return otherwise;
        }
        if (!value.canConvertToInt() || value.intValue() < least || value.intValue() > most) {
            throw new MalformedRequest(field + " must be a whole number from " + least + " to " + most);
        }
        return value.intValue();
    }

    private static MalformedRequest unknown(String field, String known) {
        return new MalformedRequest(field + " must be one of " + known);
    }

    private static <T> String ids(T[] values, Function<T, String> id) {
        return Arrays.stream(values).map(id).collect(Collectors.joining(", "));
    }
}
