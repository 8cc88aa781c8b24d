package uk.countersign.web;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import uk.countersign.approval.SuggestedTimes;
import uk.countersign.draft.ThreadText;
import uk.countersign.school.Channel;
import uk.countersign.school.Channels;
import uk.countersign.school.Platform;
import uk.countersign.screening.SchoolContexts;
import uk.countersign.screening.TextLength;
import uk.countersign.security.SignedIn;

/** Puts together the form for a new post, and what is said of it while somebody types. */
@Component
class ComposePages {

    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    /** From here on a limit is no limit to anybody who writes a post. */
    private static final int AMPLE = 10_000;

    private final Channels channels;
    private final SuggestedTimes suggested;
    private final SchoolContexts contexts;
    private final Checking checking;
    private final Clock clock;

    ComposePages(Channels channels, SuggestedTimes suggested, SchoolContexts contexts, Checking checking, Clock clock) {
        this.channels = channels;
        this.suggested = suggested;
        this.contexts = contexts;
        this.checking = checking;
        this.clock = clock;
    }

    /** A free time that is offered: for the form, and as people say it. */
    record Slot(String local, String words, boolean chosen) {}

    /**
     * How long the text is for an account.
     *
     * @param words "112 / 280", or only how long where hardly anything is too long
     */
    record Counter(String platform, String sign, String words, boolean tooLong) {}

    String form(SignedIn viewer, Model model, ComposeForm form, Map<String, String> problems) {
        var slots = slots(viewer, form);
        model.addAttribute("problems", problems);
        model.addAttribute("categories", Categories.OFFERED);
        model.addAttribute("slots", slots);
        model.addAttribute("otherTime", slots.stream().anyMatch(Slot::chosen) ? "" : form.time());
        model.addAttribute("member", viewer.memberId());
        model.addAttribute("classes", PeopleFound.classes(contexts.of(viewer.schoolId())));
        model.addAttribute("accounts", DraftCards.choices(channels.of(viewer.schoolId()), form.channels()));
        look(
                viewer,
                model,
                form,
                WantedTime.read(form.time(), viewer.school().zone()).at());
        return "compose";
    }

    /** What the checks say so far, how long it is, and who of the pictured may appear. */
    void look(SignedIn viewer, Model model, ComposeForm form, Optional<Instant> at) {
        model.addAttribute("form", form);
        var appearing = appearing(viewer, form, at);
        model.addAttribute("counters", counters(form, appearing.accounts()));
        model.addAttribute("chips", appearing.named(form.names()));
        if (form.typed().worthKeeping()) {
            model.addAttribute("checked", checking.of(viewer, form, at));
        }
    }

    /** Whether people may be shown on the accounts that are ticked, at that time. */
    Appearing appearing(SignedIn viewer, ComposeForm form, Optional<Instant> at) {
        var day = at.orElseGet(clock::instant).atZone(viewer.school().zone()).toLocalDate();
        return new Appearing(contexts.of(viewer.schoolId()), chosen(viewer, form), day);
    }

    private List<Channel> chosen(SignedIn viewer, ComposeForm form) {
        return channels.of(viewer.schoolId()).stream()
                .filter(channel -> form.channels().contains(channel.id()))
                .sorted(Comparator.comparing(Channel::platform).thenComparing(Channel::id))
                .toList();
    }

    private List<Slot> slots(SignedIn viewer, ComposeForm form) {
        var zone = viewer.school().zone();
        var times = new Times(zone, clock.instant());
        return suggested.of(viewer.school()).stream()
                .map(moment -> {
                    var local = FORM.format(moment.atZone(zone));
                    return new Slot(local, times.said(moment), local.equals(form.time()));
                })
                .toList();
    }

    private static List<Counter> counters(ComposeForm form, Collection<Channel> chosen) {
        return chosen.stream()
                .map(Channel::platform)
                .distinct()
                .flatMap(platform -> longest(platform, form.text())
                        .map(counted -> new Counter(
                                platform.label(), "platform-" + platform.id(), words(counted), counted.tooLong()))
                        .stream())
                .toList();
    }

    /** Of a thread the longest part, which is the one that may not fit. */
    private static Optional<TextLength> longest(Platform platform, String text) {
        return ThreadText.on(platform, text).stream()
                .flatMap(part -> TextLength.of(platform, part).stream())
                .max(Comparator.comparing(TextLength::length));
    }

    private static String words(TextLength counted) {
        return counted.most() > AMPLE ? String.valueOf(counted.length()) : counted.length() + " / " + counted.most();
    }
}
