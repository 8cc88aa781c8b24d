package uk.countersign.sandbox.timeline;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import uk.countersign.sandbox.record.Account;
import uk.countersign.sandbox.record.Picture;
import uk.countersign.sandbox.record.Platform;
import uk.countersign.sandbox.record.Post;
import uk.countersign.sandbox.record.Store;

/** One post, in the manner of its platform. */
final class PostCard {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("EEE d MMM, HH:mm", Locale.UK);

    private final ZoneId zone;
    private final Store store;

    PostCard(ZoneId zone, Store store) {
        this.zone = zone;
        this.store = store;
    }

    String html(Account account, Post post) {
        return """
            <article class="post" id="p-%s">
            <header>%s<div><b>%s</b> <span class="handle">%s</span> <time datetime="%s">%s</time></div></header>
            %s
            </article>\
            """.formatted(
                        post.id(),
                        avatar(account),
                        Html.escape(account.platform() == Platform.INSTAGRAM ? account.handle() : account.name()),
                        account.platform() == Platform.FACEBOOK || account.platform() == Platform.INSTAGRAM
                                ? ""
                                : Html.escape(handle(account)),
                        post.time(),
                        WHEN.format(post.time().atZone(zone)),
                        body(account, post));
    }

    private String body(Account account, Post post) {
        var lead = account.platform() == Platform.INSTAGRAM ? "<b>" + Html.escape(account.handle()) + "</b> " : "";
        var text = post.text().isBlank() ? "" : "<p class=\"text\">" + lead + Html.post(post.text()) + "</p>";
        var link = post.link().isEmpty() ? "" : "<p class=\"card\">" + Html.escape(post.link()) + "</p>";
        return switch (account.platform()) {
            case INSTAGRAM -> pictures(post) + text;
            case X, FACEBOOK, BLUESKY, MASTODON -> text + link + pictures(post);
        };
    }

    private String pictures(Post post) {
        if (post.pictures().isEmpty()) {
            return "";
        }
        var pictures = store.read(state -> post.pictures().stream()
                .flatMap(id -> state.picture(id).stream())
                .toList());
        return "<div class=\"pictures n%d\">%s</div>%s"
                .formatted(
                        Math.min(4, pictures.size()),
                        pictures.stream().map(PostCard::picture).collect(Collectors.joining()),
                        altTexts(pictures));
    }

    private static String picture(Picture picture) {
        if (picture.isVideo()) {
            return "<video src=\"/media/%s\" controls preload=\"metadata\"></video>".formatted(picture.id());
        }
        return "<a href=\"/media/%s\"><img src=\"/media/%s\" width=\"%d\" height=\"%d\" alt=\"%s\" loading=\"lazy\"></a>"
                .formatted(
                        picture.id(),
                        picture.id(),
                        picture.width(),
                        picture.height(),
                        picture.altText().isEmpty()
                                ? "A picture without a description"
                                : Html.escape(picture.altText()));
    }

    /** Readers who see the pictures read here what others hear. */
    private static String altTexts(List<Picture> pictures) {
        var described = pictures.stream()
                .map(Picture::altText)
                .filter(text -> !text.isEmpty())
                .map(Html::escape)
                .toList();
        return described.isEmpty()
                ? ""
                : "<details class=\"alt\"><summary>ALT</summary><p>" + String.join("</p><p>", described)
                        + "</p></details>";
    }

    String avatar(Account account) {
        var initials = Arrays.stream(account.name().split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .limit(2)
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)))
                .collect(Collectors.joining())
                .toUpperCase(Locale.UK);
        return "<span class=\"avatar\" aria-hidden=\"true\">" + Html.escape(initials) + "</span>";
    }

    static String handle(Account account) {
        return "@" + account.handle();
    }
}
