package uk.countersign.web;

import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.countersign.account.PastFinding;
import uk.countersign.account.PastFindings;
import uk.countersign.register.ConsentRegister;
import uk.countersign.register.Person;
import uk.countersign.school.Channel;
import uk.countersign.school.Channels;
import uk.countersign.security.SignedIn;

/** Posts from before in which somebody may not appear any more, each once, the surest first. */
@Component
class OlderPosts {

    private final PastFindings findings;
    private final Channels channels;
    private final ConsentRegister register;
    private final Clock clock;

    OlderPosts(PastFindings findings, Channels channels, ConsentRegister register, Clock clock) {
        this.findings = findings;
        this.channels = channels;
        this.register = register;
        this.clock = clock;
    }

    List<OlderPost> of(SignedIn viewer) {
        var known = channels.of(viewer.schoolId()).stream().collect(Collectors.toMap(Channel::id, Function.identity()));
        var open = findings.open(viewer.schoolId()).stream()
                .filter(finding -> known.containsKey(finding.post().channelId()))
                .toList();
        var people = new Permissions(viewer.membership()).readWhoRefused() ? people(open) : Map.<String, String>of();
        var times = new Times(viewer.school().zone(), clock.instant());
        return open.stream()
                .collect(Collectors.groupingBy(
                        finding -> List.of(
                                finding.post().channelId(), finding.post().remoteId()),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values()
                .stream()
                .flatMap(of -> Optional.ofNullable(known.get(of.get(0).post().channelId())).stream()
                        .map(channel -> post(of, channel, people, times)))
                .sorted(Comparator.comparing(post -> !post.sure()))
                .toList();
    }

    private Map<String, String> people(List<PastFinding> open) {
        return register
                .byIds(open.stream().map(PastFinding::personId).distinct().toList())
                .stream()
                .collect(Collectors.toMap(entry -> entry.person().id(), entry -> name(entry.person())));
    }

    private static String name(Person person) {
        return person.forename() + " " + person.surname();
    }

    private static OlderPost post(List<PastFinding> of, Channel channel, Map<String, String> people, Times times) {
        var surest = of.stream().min(Comparator.comparing(PastFinding::why)).orElseThrow();
        var post = surest.post();
        return new OlderPost(
                post.channelId(),
                post.remoteId(),
                DraftCards.account(channel),
                post.text().isBlank() ? "(no text)" : post.text(),
                times.said(post.postedAt()),
                post.permalink().matches("https?://.+") ? post.permalink() : "",
                post.pictures(),
                why(surest.why()),
                surest.why() == PastFinding.Why.NAMED,
                of.stream()
                        .map(PastFinding::personId)
                        .flatMap(id -> Optional.ofNullable(people.get(id)).stream())
                        .sorted()
                        .toList(),
                surest.note());
    }

    private static String why(PastFinding.Why why) {
        return switch (why) {
            case NAMED -> "It names somebody who may not appear here.";
            case SAME_PICTURE -> "It shows a picture that we know: on it may be somebody who may not be seen here.";
            case MAYBE_NAMED ->
                "It may name somebody who may not appear here, or somebody else of that name. The school office can tell"
                        + " you more.";
        };
    }
}
