package uk.countersign.screening.meaning;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import uk.countersign.database.JsonText;

/**
 * The child process in which a school's reader learns: reads a {@link Lesson} as JSON from its input, writes
 * {@link Lesson.Learnt} to its output, and ends. So the application's memory stays small, and nothing lies in a file.
 */
public final class LearningCommand {

    private LearningCommand() {}

    /** @param arguments none */
    public static void main(String[] arguments) throws IOException {
        var lesson = JsonText.read(new String(System.in.readAllBytes(), StandardCharsets.UTF_8), Lesson.class);
        System.out.write(JsonText.write(learn(lesson)).getBytes(StandardCharsets.UTF_8));
        System.out.flush();
    }

    static Lesson.Learnt learn(Lesson lesson) {
        var own = lesson.texts().stream().map(LearningCommand::example).toList();
        var trial = new Trial(own, lesson.limits());
        var reader = trial.reader();
        return new Lesson.Learnt(
                reader.weights().written(), LinearReader.ofTheProgram().digest(), trial.figures(reader));
    }

    private static Example example(Lesson.Text text) {
        return new Example(text.second() ? "own, second half" : "own", Family.labelled(text.label()), text.text());
    }
}
