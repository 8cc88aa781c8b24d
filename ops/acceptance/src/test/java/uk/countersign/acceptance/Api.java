package uk.countersign.acceptance;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The HTTP API as one member calls it. */
final class Api {

    private static final String BOUNDARY = "a-draft-with-a-picture";

    private final URI base;
    private final Http http;

    Api(URI application, Answer.Member member) {
        this.base = application.resolve("/api/v1/");
        this.http = new Http(Map.of("Authorization", "Bearer " + member.token()));
    }

    /** A draft, with what a decision on it needs. */
    record Draft(
            String id,
            String state,
            String verdict,
            String digest,
            String title,
            String text,
            String author,
            List<String> channels,
            List<String> toConfirm) {}

    /** A post, and what became of it. */
    record Post(String id, String draft, String platform, String state, String remoteId, String reason) {}

    /** Sends a draft; the same key again is the same draft. */
    Draft submit(String key, String text, List<String> channels) {
        var body = json(text, channels).getBytes(StandardCharsets.UTF_8);
        return submit(key, body, "application/json");
    }

    /** Sends a draft with a picture; the same key again is the same draft. */
    Draft submit(String key, String text, List<String> channels, byte[] jpeg) {
        var body = new ByteArrayOutputStream();
        body.writeBytes(
                part("draft", "", "application/json", json(text, channels).getBytes(StandardCharsets.UTF_8)));
        body.writeBytes(part("media", "; filename=\"picture.jpg\"", "image/jpeg", jpeg));
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return submit(key, body.toByteArray(), "multipart/form-data; boundary=" + BOUNDARY);
    }

    private Draft submit(String key, byte[] body, String type) {
        var reply = http.send(
                "POST",
                base.resolve("drafts"),
                BodyPublishers.ofByteArray(body),
                Map.of("Content-Type", type, "Idempotency-Key", key));
        return draft(reply.orFail());
    }

    List<Draft> drafts() {
        return all("drafts?limit=500", "drafts", Api::draft);
    }

    List<Draft> drafts(String state) {
        return all("drafts?limit=500&state=" + state, "drafts", Api::draft);
    }

    List<Post> posts() {
        return all("posts?limit=500", "posts", Api::post);
    }

    /** The status of the answer to a request for a draft. */
    int statusOf(String draftId) {
        return http.get(base.resolve("drafts/" + draftId)).status();
    }

    /** Countersigns drafts exactly as they were read, having looked at everything that asks for it. */
    void approve(List<Draft> drafts) {
        var items = drafts.stream()
                .map(draft -> Map.of("id", draft.id(), "digest", draft.digest(), "confirmed", draft.toConfirm()))
                .toList();
        http.post(base.resolve("decisions"), Map.of("decision", "approve", "drafts", items))
                .orFail();
    }

    /** What checking the audit log gave. */
    JsonNode verifyAudit() {
        return http.get(base.resolve("audit/verify")).orFail();
    }

    private <T> List<T> all(String path, String name, Function<JsonNode, T> read) {
        var found = new ArrayList<T>();
        var next = Optional.of("");
        while (next.isPresent()) {
            var after = next.get().isEmpty() ? "" : "&after=" + next.get();
            var page = http.get(base.resolve(path + after)).orFail();
            page.path(name).values().forEach(node -> found.add(read.apply(node)));
            next = Optional.of(page.path("next")).filter(JsonNode::isString).map(JsonNode::asString);
        }
        return found;
    }

    private static String json(String text, List<String> channels) {
        return JsonMapper.shared().writeValueAsString(Map.of("text", text, "channels", channels, "category", "EVENT"));
    }

    private static byte[] part(String name, String more, String type, byte[] content) {
        var part = new ByteArrayOutputStream();
        var head = "--%s\r\nContent-Disposition: form-data; name=\"%s\"%s\r\nContent-Type: %s\r\n\r\n"
                .formatted(BOUNDARY, name, more, type);
        part.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        part.writeBytes(content);
        part.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        return part.toByteArray();
    }

    private static Draft draft(JsonNode json) {
        return new Draft(
                json.path("id").asString(),
                json.path("state").asString(),
                json.path("verdict").asString(""),
                json.path("digest").asString(""),
                json.path("title").asString(""),
                json.path("text").asString(),
                json.path("author").asString(),
                json.path("channels").values().stream().map(JsonNode::asString).toList(),
                json.path("findings").values().stream()
                        .filter(finding -> finding.path("severity").asString().equals("CONFIRM"))
                        .map(finding -> finding.path("id").asString())
                        .toList());
    }

    private static Post post(JsonNode json) {
        return new Post(
                json.path("id").asString(),
                json.path("draft").asString(),
                json.path("platform").asString(),
                json.path("state").asString(),
                json.path("remote_id").asString(""),
                json.path("reason").asString(""));
    }
}
