package uk.countersign.sandbox.x;

import java.time.Clock;
import java.time.Duration;
import tools.jackson.databind.node.ObjectNode;
import uk.countersign.sandbox.faults.TroubleAnswers;
import uk.countersign.sandbox.http.Json;
import uk.countersign.sandbox.http.Refusal;
import uk.countersign.sandbox.http.Reply;

/** X's refusals, in X's words. */
final class XProblems implements TroubleAnswers {

    private static final String BLANK = "about:blank";
    private static final String PROBLEMS = "https://api.x.com/2/problems/";

    private final Clock clock;

    XProblems(Clock clock) {
        this.clock = clock;
    }

    static Refusal unauthorized(String reason) {
        // X itself never says which part is wrong; the header is for those who write a client.
        return new Refusal(Reply.json(401, problem(401, "Unauthorized", "Unauthorized"))
                .with("x-sandbox-reason", reason)
                .with("WWW-Authenticate", "OAuth realm=\"https://api.x.com\""));
    }

    static Refusal forbidden(String detail) {
        return new Refusal(Reply.json(403, problem(403, "Forbidden", detail)));
    }

    static Refusal badRequest(String detail) {
        return new Refusal(Reply.json(400, problem(400, "Bad Request", detail)));
    }

    static Refusal invalid(String parameter, String value, String message) {
        var parameters = Json.object();
        parameters.putArray(parameter).add(value);
        var error = Json.object();
        error.set("parameters", parameters);
        error.put("message", message);
        var json = Json.object();
        json.putArray("errors").add(error);
        json.put("title", "Invalid Request")
                .put("detail", "One or more parameters to your request was invalid.")
                .put("type", PROBLEMS + "invalid-request");
        return new Refusal(Reply.json(400, json));
    }

    static Refusal notFound(String detail) {
        var json = problem(404, "Not Found Error", detail).put("type", PROBLEMS + "resource-not-found");
        return new Refusal(Reply.json(404, json));
    }

    /** Reading something that is not there is answered with 200 and this among the errors. */
    static ObjectNode missing(String resource, String parameter, String value) {
        var error = Json.object()
                .put("value", value)
                .put("detail", "Could not find " + resource + " with " + parameter + ": [" + value + "].")
                .put("title", "Not Found Error")
                .put("resource_type", resource)
                .put("parameter", parameter)
                .put("resource_id", value)
                .put("type", PROBLEMS + "resource-not-found");
        var json = Json.object();
        json.putArray("errors").add(error);
        return json;
    }

    static Reply tooManyRequests() {
        var json = problem(429, "Too Many Requests", "Too Many Requests");
        json.putArray("errors").add(Json.object().put("code", 88).put("message", "Rate limit exceeded"));
        return Reply.json(429, json);
    }

    @Override
    public Reply trouble(int status) {
        return switch (status) {
            case 401 -> Reply.json(401, problem(401, "Unauthorized", "Unauthorized"));
            case 403 -> Reply.json(403, problem(403, "Forbidden", "You are not permitted to perform this action."));
            case 429 -> rateLimited(Duration.ZERO);
            case 503 -> Reply.json(503, problem(503, "Service Unavailable", "Service Unavailable"));
            default -> Reply.json(status, problem(status, "Trouble", "The platform answers " + status));
        };
    }

    @Override
    public Reply rateLimited(Duration reset) {
        return tooManyRequests()
                .with("x-rate-limit-limit", "100")
                .with("x-rate-limit-remaining", "0")
                .with("x-rate-limit-reset", Long.toString(epochSecondAfter(reset)));
    }

    private long epochSecondAfter(Duration reset) {
        // Rounded up: a caller that waits until then is never too early.
        return (clock.instant().plus(reset).toEpochMilli() + 999) / 1000;
    }

    private static ObjectNode problem(int status, String title, String detail) {
        return Json.object()
                .put("title", title)
                .put("type", BLANK)
                .put("status", status)
                .put("detail", detail);
    }
}
