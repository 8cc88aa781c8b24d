package uk.countersign.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.restfb.BinaryAttachment;
import com.restfb.DefaultFacebookClient;
import com.restfb.FacebookEndpoints;
import com.restfb.Parameter;
import com.restfb.Version;
import com.restfb.exception.FacebookGraphException;
import com.restfb.exception.FacebookOAuthException;
import com.restfb.json.JsonObject;
import com.restfb.types.Comment;
import com.restfb.types.GraphResponse;
import com.restfb.types.Post;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** RestFB, a client of the Graph API by others, takes the sandbox for Facebook. */
class RestFbTest {

    @RegisterExtension
    final RunningSandbox sandbox = new RunningSandbox();

    private DefaultFacebookClient client(String token, String secret) {
        var graph = sandbox.caller().base() + "/graph";
        var client = new DefaultFacebookClient(token, secret, Version.VERSION_24_0);
        client.setFacebookEndpointUrls(new FacebookEndpoints() {
            @Override
            public String getGraphEndpoint() {
                return graph;
            }

            @Override
            public String getGraphVideoEndpoint() {
                return graph;
            }
        });
        return client;
    }

    @Test
    void postsReadsCommentsAndDeletes() {
        var page = sandbox.caller().open("facebook", "oakfield");
        var client = client(page.token(), page.credential("app_secret"));

        var made = client.publish(
                page.id() + "/feed", GraphResponse.class, Parameter.with("message", "From a client by others"));
        assertThat(client.fetchConnection(page.id() + "/posts", Post.class, Parameter.with("fields", "id,message"))
                        .getData())
                .singleElement()
                .satisfies(post -> {
                    assertThat(post.getId()).isEqualTo(made.getId());
                    assertThat(post.getMessage()).isEqualTo("From a client by others");
                });
        client.publish(made.getId() + "/comments", GraphResponse.class, Parameter.with("message", "Our own comment"));
        assertThat(client.fetchConnection(made.getId() + "/comments", Comment.class)
                        .getData())
                .singleElement()
                .satisfies(comment -> assertThat(comment.getMessage()).isEqualTo("Our own comment"));

        assertThat(client.deleteObject(made.getId())).isTrue();
        assertThat(client.fetchConnection(page.id() + "/posts", Post.class).getData())
                .isEmpty();
    }

    @Test
    void bringsPicturesAndAVideoInParts() {
        var page = sandbox.caller().open("facebook", "oakfield");
        var client = client(page.token(), page.credential("app_secret"));

        var photo = client.publish(
                page.id() + "/photos",
                GraphResponse.class,
                BinaryAttachment.with("source", "hall.jpg", Pictures.jpeg(640, 480), "image/jpeg"),
                Parameter.with("published", false));
        assertThat(photo.getId()).isNotEmpty();

        var video = ByteBuffer.allocate(400_000)
                .putInt(16)
                .put("ftypisom".getBytes(StandardCharsets.US_ASCII))
                .array();
        var videos = page.id() + "/videos";
        var at = client.publish(
                videos,
                JsonObject.class,
                Parameter.with("upload_phase", "start"),
                Parameter.with("file_size", video.length));
        var session = at.getString("upload_session_id", "");
        var parts = 0;
        while (!at.getString("start_offset", "").equals(at.getString("end_offset", "")) && parts++ < 10) {
            var from = Integer.parseInt(at.getString("start_offset", ""));
            var to = Integer.parseInt(at.getString("end_offset", ""));
            at = client.publish(
                    videos,
                    JsonObject.class,
                    BinaryAttachment.with(
                            "video_file_chunk",
                            "part",
                            Arrays.copyOfRange(video, from, to),
                            "application/octet-stream"),
                    Parameter.with("upload_phase", "transfer"),
                    Parameter.with("upload_session_id", session),
                    Parameter.with("start_offset", from));
        }
        assertThat(parts).isEqualTo(2);
        var finished = client.publish(
                videos,
                JsonObject.class,
                Parameter.with("upload_phase", "finish"),
                Parameter.with("upload_session_id", session),
                Parameter.with("description", "The relay"));
        assertThat(finished.getBoolean("success", false)).isTrue();
    }

    @Test
    void isToldOfATokenAndOfAProofThatAreNotGood() {
        var page = sandbox.caller().open("facebook", "oakfield");

        var stranger = client("another token", page.credential("app_secret"));
        assertThatThrownBy(() -> stranger.publish(
                        page.id() + "/feed", GraphResponse.class, Parameter.with("message", "Not this")))
                .isInstanceOf(FacebookOAuthException.class);
        var forger = client(page.token(), "another secret");
        assertThatThrownBy(() ->
                        forger.publish(page.id() + "/feed", GraphResponse.class, Parameter.with("message", "Nor")))
                .isInstanceOf(FacebookGraphException.class)
                .hasMessageContaining("appsecret_proof");
    }
}
