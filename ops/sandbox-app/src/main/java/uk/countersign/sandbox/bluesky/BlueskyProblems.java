package uk.countersign.sandbox.bluesky;

import java.time.Clock;
import java.time.Duration;
import uk.countersign.sandbox.faults.TroubleAnswers;
import uk.countersign.sandbox.http.Json;
import uk.countersign.sandbox.http.Refusal;
import uk.countersign.sandbox.http.Reply;

/** The refusals of a personal data server, in its words. */
final class BlueskyProblems implements TroubleAnswers {

    private final Clock clock;

    BlueskyProblems(Clock clock) {
        this.clock = clock;
    }

    static Refusal refusal(int status, String error, String message) {
        return new Refusal(problem(status, error, message));
    }

    static Refusal invalid(String message) {
        return refusal(400, "InvalidRequest", message);
    }

    static Refusal noToken() {
        return refusal(401, "AuthMissing", "Authentication Required");
    }

    @Override
    public Reply trouble(int status) {
        return switch (status) {
            case 401 -> problem(401, "AuthMissing", "Authentication Required");
            case 429 -> rateLimited(Duration.ZERO);
            case 503 -> problem(503, "NotEnoughResources", "Not Enough Resources");
            default ->
                status < 500
                        ? problem(status, "InvalidRequest", "Invalid Request")
                        : problem(status, "InternalServerError", "Internal Server Error");
        };
    }

    @Override
    public Reply rateLimited(Duration reset) {
        // Rounded up: a caller that waits until then is never too early.
        var at = (clock.instant().plus(reset).toEpochMilli() + 999) / 1000;
        return problem(429, "RateLimitExceeded", "Rate Limit Exceeded")
                .with("RateLimit-Limit", "1666")
                .with("RateLimit-Remaining", "0")
                .with("RateLimit-Reset", Long.toString(at));
    }

    private static Reply problem(int status, String error, String message) {
        return Reply.json(status, Json.object().put("error", error).put("message", message));
    }
}
