package uk.countersign.sandbox.graph;

import java.time.Clock;
import java.time.Duration;
import uk.countersign.sandbox.http.Json;
import uk.countersign.sandbox.http.Reply;
import uk.countersign.sandbox.record.Account;
import uk.countersign.sandbox.record.Container;
import uk.countersign.sandbox.record.Event;
import uk.countersign.sandbox.record.Ids;
import uk.countersign.sandbox.record.Limits;
import uk.countersign.sandbox.record.Platform;
import uk.countersign.sandbox.record.Post;
import uk.countersign.sandbox.record.State;
import uk.countersign.sandbox.record.Store;

/** Publishing what is in a container, and how far a container is. */
final class InstagramPosts {

    private static final Duration LIFE = Duration.ofHours(24);

    /** How long Instagram works on a container. */
    private static final Duration WORK = Duration.ofMillis(250);

    private final Store store;
    private final Ids ids;
    private final Clock clock;
    private final Limits limits;

    InstagramPosts(Store store, Ids ids, Clock clock, Limits limits) {
        this.store = store;
        this.ids = ids;
        this.clock = clock;
        this.limits = limits;
    }

    Reply publish(Account account, GraphCall call) {
        var creation = call.parameter("creation_id")
                .orElseThrow(() -> GraphProblems.parameter("The parameter creation_id is required"));
        var made = store.record(state -> new Event.PostMade(fromContainer(state, account, creation)));
        return Reply.json(200, Json.object().put("id", made.post().id()));
    }

    private Post fromContainer(State state, Account account, String creation) {
        var container = state.container(creation)
                .filter(found -> found.account().equals(account.id()) && !found.item())
                .orElseThrow(InstagramProblems::noContainer);
        switch (status(state, container)) {
            case "PUBLISHED" -> throw InstagramProblems.publishedBefore();
            case "EXPIRED" -> throw InstagramProblems.expired();
            case "IN_PROGRESS" -> throw InstagramProblems.notReady();
            default -> requireQuota(state, account);
        }
        return new Post(
                ids.number("180"),
                Platform.INSTAGRAM,
                account.id(),
                container.caption(),
                container.pictures(),
                "",
                container.id(),
                clock.instant());
    }

    Reply container(Container container, GraphCall call) {
        var status = store.read(state -> status(state, container));
        return Reply.json(
                200,
                Fields.asked(call, "id")
                        .text("id", container::id)
                        .text("status_code", () -> status)
                        .text("status", () -> words(status))
                        .json());
    }

    Reply limit(Account account, GraphCall call) {
        long used = store.read(state -> published(state, account));
        var config = Json.object().put("quota_total", limits.instagramPosts()).put("quota_duration", 86_400);
        var json = Json.object();
        var line = json.putArray("data").addObject().put("quota_usage", used);
        if (call.parameter("fields").orElse("").contains("config")) {
            line.set("config", config);
        }
        return Reply.json(200, json);
    }

    private String status(State state, Container container) {
        if (state.postFromContainer(container.id()).isPresent()) {
            return "PUBLISHED";
        }
        var age = Duration.between(container.made(), clock.instant());
        if (age.compareTo(LIFE) > 0) {
            return "EXPIRED";
        }
        return age.compareTo(WORK) < 0 ? "IN_PROGRESS" : "FINISHED";
    }

    private static String words(String status) {
        return switch (status) {
            case "PUBLISHED" -> "Published: Media has been successfully published.";
            case "EXPIRED" -> "Expired: Media was not published within 24 hours.";
            case "IN_PROGRESS" -> "In Progress: Media is still being processed.";
            default -> "Finished: Media has been uploaded and it is ready to be published.";
        };
    }

    private void requireQuota(State state, Account account) {
        if (published(state, account) >= limits.instagramPosts()) {
            throw InstagramProblems.quota();
        }
    }

    private long published(State state, Account account) {
        var since = clock.instant().minus(LIFE);
        return state.posts(account.id()).stream()
                .filter(post -> post.time().isAfter(since))
                .count();
    }
}
