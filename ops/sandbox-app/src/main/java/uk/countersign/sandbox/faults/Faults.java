package uk.countersign.sandbox.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;
import uk.countersign.sandbox.http.ConnectionDropped;
import uk.countersign.sandbox.http.Json;
import uk.countersign.sandbox.http.Refusal;
import uk.countersign.sandbox.http.Reply;
import uk.countersign.sandbox.record.Platform;

/** The armed faults. They are not kept over a restart: a fresh start is a healthy platform. */
public final class Faults {

    private final List<Fault> armed = new ArrayList<>();

    /** Arms what the JSON describes. */
    public void arm(ObjectNode json) {
        var fault = Fault.read(json);
        synchronized (armed) {
            armed.add(fault);
        }
    }

    public void clear() {
        synchronized (armed) {
            armed.clear();
        }
    }

    /** {@code {"faults":[…]}}, those with calls left. */
    public ObjectNode toJson() {
        var list = Json.array();
        synchronized (armed) {
            armed.forEach(fault -> list.add(fault.toJson()));
        }
        var json = Json.object();
        json.set("faults", list);
        return json;
    }

    /** How many calls will meet trouble. */
    public int left() {
        synchronized (armed) {
            return armed.stream().mapToInt(Fault::left).sum();
        }
    }

    /** Makes the call, with the trouble that is armed for it, if any. */
    public Reply around(Platform platform, Operation operation, TroubleAnswers answers, Supplier<Reply> call) {
        var fault = next(platform, operation);
        if (fault.isEmpty()) {
            return call.get();
        }
        var trouble = fault.get();
        return switch (trouble.mode()) {
            case DROP_BEFORE -> throw new ConnectionDropped();
            case DROP_AFTER_ACCEPT -> {
                Refusal.answer(call);
                throw new ConnectionDropped();
            }
            case STATUS -> answers.trouble(trouble.status());
            case STATUS_AFTER_ACCEPT -> {
                Refusal.answer(call);
                yield answers.trouble(trouble.status());
            }
            case RATE_LIMIT -> answers.rateLimited(trouble.delay());
            case SLOW -> {
                pause(trouble.delay());
                yield call.get();
            }
            case SLOW_ANSWER -> {
                var reply = Refusal.answer(call);
                pause(trouble.delay());
                yield reply;
            }
        };
    }

    private Optional<Fault> next(Platform platform, Operation operation) {
        synchronized (armed) {
            for (int i = 0; i < armed.size(); i++) {
                var fault = armed.get(i);
                if (fault.platform() == platform && fault.operation() == operation) {
                    if (fault.left() == 1) {
                        armed.remove(i);
                    } else {
                        armed.set(i, fault.usedOnce());
                    }
                    return Optional.of(fault);
                }
            }
            return Optional.empty();
        }
    }

    private static void pause(Duration delay) {
        try {
            Thread.sleep(delay.toMillis());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new ConnectionDropped();
        }
    }
}
