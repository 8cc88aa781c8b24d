package uk.countersign.sandbox.mastodon;

import java.time.Clock;
import java.time.Duration;
import uk.countersign.sandbox.faults.TroubleAnswers;
import uk.countersign.sandbox.http.Json;
import uk.countersign.sandbox.http.Refusal;
import uk.countersign.sandbox.http.Reply;

/** A Mastodon server's refusals, in its words. */
final class MastodonProblems implements TroubleAnswers {

    private final Clock clock;

    MastodonProblems(Clock clock) {
        this.clock = clock;
    }

    static Refusal unauthorised() {
        return new Refusal(problem(401, "The access token is invalid"));
    }

    static Refusal notFound() {
        return new Refusal(problem(404, "Record not found"));
    }

    static Refusal failed(String why) {
        return new Refusal(problem(422, why));
    }

    @Override
    public Reply trouble(int status) {
        return switch (status) {
            case 401 -> problem(401, "The access token is invalid");
            case 403 -> problem(403, "This action is outside the authorized scopes");
            case 429 -> rateLimited(Duration.ZERO);
            case 503 -> problem(503, "There was a temporary problem serving your request, please try again");
            default -> problem(status, "The platform answers " + status);
        };
    }

    @Override
    public Reply rateLimited(Duration reset) {
        return problem(429, "Too many requests")
                .with("X-RateLimit-Limit", "300")
                .with("X-RateLimit-Remaining", "0")
                .with("X-RateLimit-Reset", clock.instant().plus(reset).toString());
    }

    private static Reply problem(int status, String error) {
        return Reply.json(status, Json.object().put("error", error));
    }
}
