package uk.countersign.sandbox.x;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import uk.countersign.sandbox.consent.Avatar;
import uk.countersign.sandbox.http.Json;
import uk.countersign.sandbox.http.Parameters;
import uk.countersign.sandbox.http.Reply;
import uk.countersign.sandbox.http.Request;
import uk.countersign.sandbox.record.Account;
import uk.countersign.sandbox.record.Platform;
import uk.countersign.sandbox.record.Post;
import uk.countersign.sandbox.record.Store;

/** Reading accounts and their posts on X. */
final class XTimeline {

    private final Store store;

    XTimeline(Store store) {
        this.store = store;
    }

    Reply me(Request request, Account account) {
        var json = Json.object();
        json.putObject("data")
                .put("id", account.id())
                .put("name", account.name())
                .put("username", account.handle())
                .put("profile_image_url", Avatar.address(request, account.id()));
        return Reply.json(200, json);
    }

    Reply one(Request request, String id) {
        var found = store.read(state -> state.standing(id)).filter(post -> post.platform() == Platform.X);
        if (found.isEmpty()) {
            return Reply.json(200, XProblems.missing("tweet", "id", id));
        }
        var view = new PostView(request, store);
        var json = Json.object();
        json.set("data", view.of(found.get()));
        view.includes(List.of(found.get())).ifPresent(includes -> json.set("includes", includes));
        return Reply.json(200, json);
    }

    Reply postsOf(Request request, String user) {
        var query = request.query();
        int most = maxResults(query);
        if (store.read(state -> state.account(user))
                .filter(account -> account.platform() == Platform.X)
                .isEmpty()) {
            return Reply.json(200, XProblems.missing("user", "id", user));
        }
        var matching = store.read(state -> state.posts(user)).stream()
                .filter(Post::stands)
                .filter(post -> asked(query, post))
                .toList();
        var page = matching.subList(0, Math.min(most, matching.size()));
        var json = Json.object();
        var view = new PostView(request, store);
        if (!page.isEmpty()) {
            var data = json.putArray("data");
            page.forEach(post -> data.add(view.of(post)));
            view.includes(page).ifPresent(includes -> json.set("includes", includes));
        }
        var meta = json.putObject("meta").put("result_count", page.size());
        if (!page.isEmpty()) {
            var oldest = page.get(page.size() - 1).id();
            meta.put("newest_id", page.get(0).id()).put("oldest_id", oldest);
            if (matching.size() > page.size()) {
                meta.put("next_token", token(oldest));
            }
        }
        return Reply.json(200, json);
    }

    private static boolean asked(Parameters query, Post post) {
        long id = Long.parseLong(post.id());
        // X keeps whole seconds, so a post of the same second as start_time belongs to it.
        var time = post.time().truncatedTo(ChronoUnit.SECONDS);
        return query.first("since_id")
                        .map(since -> id > number("since_id", since))
                        .orElse(true)
                && query.first("until_id")
                        .map(until -> id < number("until_id", until))
                        .orElse(true)
                && query.first("pagination_token")
                        .map(token -> id < offset(token))
                        .orElse(true)
                && query.first("start_time")
                        .map(start ->
                                !time.isBefore(instant("start_time", start).truncatedTo(ChronoUnit.SECONDS)))
                        .orElse(true)
                && query.first("end_time")
                        .map(end -> time.isBefore(instant("end_time", end)))
                        .orElse(true);
    }

    static int maxResults(Parameters query) {
        var given = query.first("max_results").orElse("10");
        if (!given.matches("[0-9]{1,3}") || Integer.parseInt(given) < 5 || Integer.parseInt(given) > 100) {
            throw XProblems.invalid(
                    "max_results",
                    given,
                    "The `max_results` query parameter value [" + given + "] is not between 5 and 100");
        }
        return Integer.parseInt(given);
    }

    private static long number(String name, String value) {
        try {
            return Long.parseUnsignedLong(value);
        } catch (NumberFormatException notAnId) {
            throw XProblems.invalid(name, value, "The `" + name + "` query parameter value is not a valid id");
        }
    }

    static String token(String oldest) {
        return "7140" + Long.toString(Long.parseLong(oldest), 36);
    }

    static long offset(String token) {
        if (!token.matches("7140[0-9a-z]{1,12}")) {
            throw XProblems.invalid("pagination_token", token, "The `pagination_token` is not one that was given");
        }
        return Long.parseLong(token.substring(4), 36);
    }

    private static Instant instant(String name, String value) {
        try {
            return OffsetDateTime.parse(value).toInstant();
        } catch (DateTimeException notATime) {
            throw XProblems.invalid(name, value, "The `" + name + "` query parameter value is not a valid time");
        }
    }
}
