package uk.countersign.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import uk.countersign.draft.ThreadText;
import uk.countersign.school.Channel;
import uk.countersign.school.Platform;

/** Says how a text goes out that its author has divided into the parts of a thread. */
final class ThreadWords {

    private ThreadWords() {}

    /** Empty when the text is in one piece. */
    static String of(String text, List<String> ids, Map<String, Channel> channels) {
        int parts = ThreadText.on(Platform.X, text).size();
        if (parts == 1) {
            return "";
        }
        var threaded = platforms(ids, channels, Platform::showsThreads);
        var whole = platforms(ids, channels, platform -> !platform.showsThreads());
        var thread = "A thread of " + parts + " parts on " + threaded + ", pictures with the first";
        var single = "In one piece on " + whole + ", without the dividing lines";
        if (threaded.isEmpty()) {
            return whole.isEmpty() ? "" : single + ".";
        }
        return whole.isEmpty() ? thread + "." : thread + ". " + single + ".";
    }

    private static String platforms(List<String> ids, Map<String, Channel> channels, Predicate<Platform> wanted) {
        return ids.stream()
                .flatMap(id -> Optional.ofNullable(channels.get(id)).stream())
                .map(Channel::platform)
                .filter(wanted)
                .distinct()
                .sorted()
                .map(Platform::label)
                .collect(Collectors.joining(", "));
    }
}
