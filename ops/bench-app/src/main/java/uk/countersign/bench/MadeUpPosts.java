package uk.countersign.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import uk.countersign.register.PersonDetails;

/** Posts as schools write them, most of them with a pupil's full name in it; the same for the same roll. */
final class MadeUpPosts {

    private static final int COUNT = 400;

    private static final List<String> OPENINGS = List.of(
            "Well done to %s in Year 4, who won the cross country race on Saturday!",
            "Congratulations to %s and %s, our writers of the week.",
            "What a morning! %s's model of a volcano erupted twice, to great applause.",
            "The choir sang at the care home today and the residents joined in.",
            "Kingfisher Class have been finding out how a canal lock works.");
    private static final List<String> MIDDLES = List.of(
            "The children practised for weeks, helped each other and never gave up.",
            "Thank you to the parents who came along, and to the kitchen for the cakes.",
            "We read the story twice, drew maps of the island and wrote letters home.",
            "Everybody had a turn, and the rain stopped just in time for the last game.");
    private static final List<String> ENDINGS = List.of(
            "Please return the reply slips to the office by the end of the week.",
            "Bring a coat, a drink and a packed lunch. Gates open at half past eight.",
            "More pictures are on the board in the hall. Come and have a look!",
            "If you can help at the summer fair, tell the office.");

    private MadeUpPosts() {}

    static List<String> about(List<PersonDetails> roll) {
        var random = new Random(COUNT);
        var posts = new ArrayList<String>(COUNT);
        for (int i = 0; i < COUNT; i++) {
            var opening = pick(OPENINGS, random);
            while (opening.contains("%s")) {
                var pupil = pick(roll, random);
                opening = opening.replaceFirst("%s", pupil.forename() + " " + pupil.surname());
            }
            posts.add(opening + " " + pick(MIDDLES, random) + " " + pick(ENDINGS, random));
        }
        return posts;
    }

    private static <T> T pick(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
