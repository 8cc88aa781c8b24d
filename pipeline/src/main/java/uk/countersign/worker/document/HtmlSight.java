package uk.countersign.worker.document;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Tells what of a web page is not seen, by the styles that stand at its elements. */
final class HtmlSight {

    private static final Pattern HIDING =
            Pattern.compile("display\\s*:\\s*none|visibility\\s*:\\s*hidden|mso-hide\\s*:\\s*all"
                    + "|font-size\\s*:\\s*[01](px|pt|em)?\\s*(;|$)|opacity\\s*:\\s*0(\\.0+)?\\s*(;|$)");
    private static final Pattern STRIKING = Pattern.compile("text-decoration[a-z-]*\\s*:[^;]*line-through");
    private static final Pattern INK = Pattern.compile("(?:^|;)\\s*color\\s*:\\s*([^;!]+)");
    private static final Pattern GROUND = Pattern.compile("(?:^|;)\\s*background(?:-color)?\\s*:\\s*([^;!]+)");

    private HtmlSight() {}

    static void removeUnseen(Document page, Extraction extraction) {
        for (Element element : page.select("[hidden], [style], font[color], [bgcolor]")) {
            Optional<Note> unseen = look(element).unseen();
            if (unseen.isPresent() && element.hasText()) {
                extraction.note(unseen.get());
                element.remove();
            }
        }
    }

    /** Its own and, for what it does not say, that of what it stands in. */
    private static Look look(Element element) {
        Look look = own(element);
        for (Element around : element.parents()) {
            Look other = own(around);
            look = look.ink(look.ink().or(other::ink)).ground(look.ground().or(other::ground));
        }
        // Unlike in an office document, text without a colour is black whatever it stands on.
        return look.ink(look.ink().or(() -> Optional.of(Colour.BLACK)));
    }

    private static Look own(Element element) {
        String style = element.attr("style").toLowerCase(Locale.ROOT);
        boolean hidden = element.hasAttr("hidden") || HIDING.matcher(style).find();
        return Look.UNSAID
                .hidden(hidden)
                .struck(STRIKING.matcher(style).find())
                .ink(Colour.of(said(INK, style).orElse(element.attr("color"))))
                .ground(Colour.of(said(GROUND, style).orElse(element.attr("bgcolor")))
                        .filter(colour -> colour != Colour.NONE));
    }

    private static Optional<String> said(Pattern property, String style) {
        Matcher matcher = property.matcher(style);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
