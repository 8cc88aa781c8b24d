package uk.countersign.connectors.x;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.Request;
import okhttp3.RequestBody;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.countersign.connectors.Account;
import uk.countersign.connectors.Outcome;
import uk.countersign.connectors.PlatformSettings;
import uk.countersign.connectors.transport.Answer;
import uk.countersign.connectors.transport.Exchange;
import uk.countersign.connectors.transport.Picture;
import uk.countersign.connectors.transport.RemoteId;
import uk.countersign.connectors.transport.Reply;
import uk.countersign.connectors.transport.Transport;

/** X's interface, version 2, as methods. Each makes one signed call, sent once. */
final class XClient {

    private static final MediaType JSON = MediaType.get("application/json");

    private final Transport transport;
    private final HttpUrl root;
    private final XAnswers answers;

    XClient(PlatformSettings settings, Clock clock) {
        transport = new Transport(settings);
        root = HttpUrl.get(settings.baseUrl().toString())
                .newBuilder()
                .addPathSegment("2")
                .build();
        answers = new XAnswers(clock);
    }

    /** Shows a post, as an answer to another where one is given; gives its id. */
    Reply<String> createPost(Account account, String text, List<String> mediaIds, Optional<String> answered) {
        var post = new LinkedHashMap<String, Object>();
        post.put("text", text);
        if (!mediaIds.isEmpty()) {
            post.put("media", Map.of("media_ids", mediaIds));
        }
        answered.ifPresent(id -> post.put("reply", Map.of("in_reply_to_tweet_id", id)));
        return answers.object(account, post(account, "tweets", json(post))).then(XClient::made);
    }

    /** Whether X says that it deleted something; false when it says that there was nothing. */
    Reply<Boolean> deletePost(Account account, String id) {
        var exchange =
                send(account, new Request.Builder().url(address("tweets/" + id)).delete());
        if (exchange.either(answer -> answer.status() == 404, no -> false, no -> false)) {
            return new Reply.Good<>(false);
        }
        return answers.object(account, exchange)
                .then(object -> object.path("data").path("deleted").asBoolean(false)
                        ? new Reply.Good<>(true)
                        : new Reply.Bad<>(new Outcome.Unknown("X did not say that it deleted the post.")));
    }

    /** Whether the post can be read. */
    Reply<Boolean> stands(Account account, String id) {
        var exchange = send(account, new Request.Builder().url(address("tweets/" + id)));
        if (exchange.either(XClient::saysNotFound, no -> false, no -> false)) {
            return new Reply.Good<>(false);
        }
        return answers.object(account, exchange)
                .then(object -> object.path("data").has("id")
                        ? new Reply.Good<>(true)
                        : new Reply.Bad<>(new Outcome.Unknown("X did not say whether the post is there.")));
    }

    /** A page of the account's own posts, newest first. */
    Reply<JsonNode> posts(Account account, Map<String, String> parameters) {
        var address = address("users/" + account.remoteId() + "/tweets").newBuilder();
        parameters.forEach(address::addQueryParameter);
        return answers.object(account, send(account, new Request.Builder().url(address.build())));
    }

    /** A page of what the last days' posts hold that a search finds, newest first. */
    Reply<JsonNode> search(Account account, Map<String, String> parameters) {
        var address = address("tweets/search/recent").newBuilder();
        parameters.forEach(address::addQueryParameter);
        return answers.object(account, send(account, new Request.Builder().url(address.build())));
    }

    /** Hides a reply to one of the account's posts, or shows it again; gives whether it is hidden now. */
    Reply<Boolean> hide(Account account, String id, boolean hidden) {
        var call =
                new Request.Builder().url(address("tweets/" + id + "/hidden")).put(json(Map.of("hidden", hidden)));
        return answers.object(account, send(account, call)).then(object -> {
            var now = object.path("data").path("hidden");
            return now.isBoolean()
                    ? new Reply.Good<>(now.asBoolean())
                    : new Reply.Bad<>(new Outcome.Unknown("X did not say whether the reply is hidden."));
        });
    }

    /** Whose account it is. */
    Reply<JsonNode> me(Account account) {
        var address = address("users/me")
                .newBuilder()
                .addQueryParameter("user.fields", "profile_image_url")
                .build();
        return answers.object(account, send(account, new Request.Builder().url(address)))
                .then(object -> new Reply.Good<>(object.path("data")));
    }

    /** Begins an upload; gives the id that the picture or video will have. */
    Reply<String> beginUpload(Account account, String mediaType, String category, long bytes) {
        var begin = json(Map.of("media_type", mediaType, "media_category", category, "total_bytes", bytes));
        return answers.object(account, post(account, "media/upload/initialize", begin))
                .then(XClient::made);
    }

    /** Sends a part of it. */
    Reply<Boolean> append(Account account, String id, int segment, byte[] bytes) {
        var form = new MultipartBody.Builder()
                .setType(MultipartBody.FORM)
                .addFormDataPart("segment_index", String.valueOf(segment))
                .addPart(Picture.part("media", bytes, 0, bytes.length, "application/octet-stream"))
                .build();
        return answers.done(account, post(account, "media/upload/" + id + "/append", form));
    }

    /** Ends an upload; gives what X is still doing with it. */
    Reply<JsonNode> endUpload(Account account, String id) {
        return answers.object(account, post(account, "media/upload/" + id + "/finalize", json(Map.of())))
                .then(XClient::processing);
    }

    /** What X is still doing with an upload. */
    Reply<JsonNode> uploadStatus(Account account, String id) {
        var address = address("media/upload")
                .newBuilder()
                .addQueryParameter("media_id", id)
                .addQueryParameter("command", "STATUS")
                .build();
        return answers.object(account, send(account, new Request.Builder().url(address)))
                .then(XClient::processing);
    }

    /** Says what a picture shows, for those who cannot see it. */
    Reply<Boolean> describe(Account account, String id, String altText) {
        var metadata = json(Map.of("id", id, "metadata", Map.of("alt_text", Map.of("text", altText))));
        return answers.done(account, post(account, "media/metadata", metadata));
    }

    private Exchange post(Account account, String path, RequestBody body) {
        return send(account, new Request.Builder().url(address(path)).post(body));
    }

    private Exchange send(Account account, Request.Builder request) {
        return transport.send(XSignature.sign(account, request.build()));
    }

    private HttpUrl address(String path) {
        return root.newBuilder().addPathSegments(path).build();
    }

    private static RequestBody json(Map<String, Object> object) {
        var text = JsonMapper.shared().writeValueAsString(object);
        return RequestBody.create(text.getBytes(StandardCharsets.UTF_8), JSON);
    }

    private static Reply<JsonNode> processing(JsonNode object) {
        var data = object.path("data");
        return data.isObject()
                ? new Reply.Good<>(data.path("processing_info"))
                : new Reply.Bad<>(new Outcome.Unknown("X did not say what became of the upload."));
    }

    private static Reply<String> made(JsonNode object) {
        return RemoteId.made(object.path("data"), "X");
    }

    /** In X's own words; with an own status, or as a success that holds nothing but the problem. */
    private static boolean saysNotFound(Answer answer) {
        return (answer.status() == 404 || answer.isSuccess())
                && answer.object().filter(object -> !object.has("data")).isPresent()
                && XProblem.in(answer).filter(p -> p.isOf("resource-not-found")).isPresent();
    }
}
