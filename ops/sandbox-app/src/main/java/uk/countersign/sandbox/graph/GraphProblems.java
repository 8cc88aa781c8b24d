package uk.countersign.sandbox.graph;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import tools.jackson.databind.node.ObjectNode;
import uk.countersign.sandbox.faults.TroubleAnswers;
import uk.countersign.sandbox.http.Json;
import uk.countersign.sandbox.http.Refusal;
import uk.countersign.sandbox.http.Reply;
import uk.countersign.sandbox.record.Platform;

/** The Graph API's refusals, in its words. */
final class GraphProblems implements TroubleAnswers {

    private static final String OAUTH = "OAuthException";

    private final Platform platform;

    GraphProblems(Platform platform) {
        this.platform = platform;
    }

    static Refusal token(String message, int subcode) {
        return new Refusal(Reply.json(400, error(message, OAUTH, 190, subcode))
                .with("WWW-Authenticate", "OAuth \"Facebook Platform\" \"invalid_token\" \"" + message + "\""));
    }

    static Refusal noToken() {
        return new Refusal(
                Reply.json(400, error("An access token is required to request this resource.", OAUTH, 104, 0)));
    }

    static Refusal proof(String message) {
        return new Refusal(Reply.json(400, error(message, "GraphMethodException", 100, 0)));
    }

    static Refusal parameter(String message) {
        return new Refusal(Reply.json(400, error("(#100) " + message, OAUTH, 100, 0)));
    }

    static Refusal noSuchObject(String method, String id) {
        var message = "Unsupported " + method + " request. Object with ID '" + id + "' does not exist, cannot be "
                + "loaded due to missing permissions, or does not support this operation. Please read the Graph API "
                + "documentation at https://developers.facebook.com/docs/graph-api";
        return new Refusal(Reply.json(400, error(message, "GraphMethodException", 100, 33)));
    }

    /** A refusal that also has words for the person who posts. */
    static Refusal said(int code, int subcode, String message, String title, String words) {
        var json = error(message, OAUTH, code, subcode);
        ((ObjectNode) json.get("error"))
                .put("is_transient", false)
                .put("error_user_title", title)
                .put("error_user_msg", words);
        return new Refusal(Reply.json(400, json));
    }

    @Override
    public Reply trouble(int status) {
        return switch (status) {
            case 401 -> Reply.json(401, error("Error validating access token: Session has expired.", OAUTH, 190, 463));
            case 403 ->
                Reply.json(
                        403,
                        error("(#200) If posting to a page, requires pages_manage_posts permission.", OAUTH, 200, 0));
            case 429 -> rateLimited(Duration.ZERO);
            default ->
                status < 500
                        ? Reply.json(status, error("(#100) Invalid parameter", OAUTH, 100, 0))
                        : Reply.json(
                                status, passing("An unexpected error has occurred. Please retry your request later."));
        };
    }

    @Override
    public Reply rateLimited(Duration reset) {
        boolean page = platform == Platform.FACEBOOK;
        var json = page
                ? error("(#32) Page request limit reached", OAUTH, 32, 0)
                : error("(#4) Application request limit reached", OAUTH, 4, 0);
        ((ObjectNode) json.get("error")).put("is_transient", true);
        // The platform tells whole minutes; a caller that waits so long is never too early.
        long minutes = (reset.toMillis() + 59_999) / 60_000;
        long seconds = (reset.toMillis() + 999) / 1000;
        return Usage.exhausted(Reply.json(403, json), platform, minutes).with("Retry-After", Long.toString(seconds));
    }

    private static ObjectNode passing(String message) {
        var json = error(message, OAUTH, 2, 0);
        ((ObjectNode) json.get("error")).put("is_transient", true);
        return json;
    }

    private static ObjectNode error(String message, String type, int code, int subcode) {
        var json = Json.object();
        var error = json.putObject("error")
                .put("message", message)
                .put("type", type)
                .put("code", code);
        if (subcode != 0) {
            error.put("error_subcode", subcode);
        }
        error.put("fbtrace_id", "A" + Long.toString(ThreadLocalRandom.current().nextLong(Long.MAX_VALUE), 36));
        return json;
    }
}
