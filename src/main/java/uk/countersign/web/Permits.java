package uk.countersign.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.countersign.account.Watch;
import uk.countersign.publishing.accounts.AccountsSettings;
import uk.countersign.school.Channel;
import uk.countersign.school.ChannelStatus;
import uk.countersign.school.Platform;

/** What an account's permission lacks and when it ends, in words. */
@Component
class Permits {

    private final AccountsSettings settings;
    private final Clock clock;

    Permits(AccountsSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** How long it lasts. */
    String lasting(Channel channel, Optional<Watch> watch, Times times) {
        if (channel.platform() == Platform.WEBSITE) {
            return "Posts are written into a folder of this name. Nothing is needed for it that could end.";
        }
        var renewed = watch.filter(known -> known.renewAt().isPresent()).flatMap(Watch::endsAt);
        return renewed.map(end -> "Its permission lasts until " + times.past(end) + " and is renewed before.")
                .or(() -> watch.flatMap(Watch::endsForGood)
                        .map(end -> "Its permission lasts until " + times.past(end)
                                + ". It has to be connected again before."))
                .orElse("Its permission does not end by itself.");
    }

    /** What somebody has to see to, in sentences; nothing of an account that is not connected anyway. */
    List<String> of(Channel channel, Watch watch, Times times) {
        var found = new ArrayList<String>();
        if (channel.status() != ChannelStatus.CONNECTED) {
            return found;
        }
        var platform = channel.platform().label();
        var lacks = String.join(", ", watch.permit().lacks());
        if (!watch.permit().mayPost()) {
            found.add(platform + " did not give us the permission to post (" + lacks
                    + "): it would refuse everything. Connect the account again, and allow all that is asked for.");
        } else if (!lacks.isEmpty()) {
            found.add(platform + " did not give us everything that was asked for (" + lacks
                    + "): posts go out, but something else will be refused. Connect the account again, and allow all"
                    + " that is asked for.");
        }
        watch.endsForGood()
                .filter(end -> !clock.instant().plus(settings.tellBefore()).isBefore(end))
                .map(end -> clock.instant().isBefore(end)
                        ? "Its permission ends " + times.past(end) + ". Connect the account again before, or nothing"
                                + " goes out from then on."
                        : "Its permission ended " + times.past(end) + ". Connect the account again.")
                .ifPresent(found::add);
        return List.copyOf(found);
    }
}
