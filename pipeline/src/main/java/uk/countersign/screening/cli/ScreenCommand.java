package uk.countersign.screening.cli;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import uk.countersign.screening.Screener;
import uk.countersign.screening.meaning.LinearReader;
import uk.countersign.screening.meaning.Meaning;
import uk.countersign.screening.meaning.SentenceReader;
import uk.countersign.screening.policy.InvalidPolicy;
import uk.countersign.worker.SentenceSettings;
import uk.countersign.worker.SentenceWorker;

/** {@code screen}: one draft a line in, what the checks find one line each out, in order. */
public final class ScreenCommand {

    private static final String USAGE =
            "Use: screen --policy PACK|FILE [--consent FILE.csv] [--channels x,facebook] [--school FILE.yaml]"
                    + " [--sentence-reader FOLDER] [--look-up-links yes]";

    /** So many lines are screened at a time, on all cores; a shorter wait for whoever types them would be lost anyway. */
    private static final int BATCH = 256;

    /** Nobody waits on a page here, so the sentence reader may take its time. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Duration IDLE = Duration.ofMinutes(10);

    private final Clock clock;

    public ScreenCommand(Clock clock) {
        this.clock = clock;
    }

    /** @return the exit status: 0, or 2 if the command was called wrongly */
    public int run(List<String> args, InputStream in, OutputStream out, PrintStream err) throws IOException {
        ScreenOptions options;
        try {
            options = ScreenOptions.of(args, clock);
        } catch (UsageException | InvalidPolicy wrong) {
            err.println(wrong.getMessage());
            err.println(USAGE);
            return 2;
        }
        options.warnings().forEach(err::println);
        var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        if (options.sentenceModel().isEmpty()) {
            screen(reader, writer, options, Screener.withAllChecks());
        } else {
            var settings = SentenceSettings.in(options.sentenceModel().get(), PATIENCE, IDLE, PATIENCE);
            try (var sentences = new SentenceWorker(settings)) {
                screen(
                        reader,
                        writer,
                        options,
                        Screener.with(Meaning.by(LinearReader.ofTheProgram(), SentenceReader.ofTheProgram(sentences))));
            }
        }
        writer.flush();
        return 0;
    }

    private static void screen(BufferedReader reader, Writer writer, ScreenOptions options, Screener screener)
            throws IOException {
        var json = JsonMapper.builder().build();
        var screened = new Screened(json, screener, options.context(), options.links());
        var batch = new ArrayList<String>(BATCH);
        skipByteOrderMark(reader);
        var line = reader.readLine();
        while (line != null) {
            if (!line.isBlank()) {
                batch.add(line);
            }
            // Whoever sends single lines and waits for each answer gets it.
            if (batch.size() == BATCH || !reader.ready()) {
                write(batch, json, screened, options, writer);
                batch.clear();
            }
            line = reader.readLine();
        }
        write(batch, json, screened, options, writer);
    }

    /** Files that were written on Windows often begin with one. */
    private static void skipByteOrderMark(BufferedReader reader) throws IOException {
        reader.mark(1);
        if (reader.read() != '\ufeff') {
            reader.reset();
        }
    }

    private static void write(
            List<String> batch, JsonMapper json, Screened screened, ScreenOptions options, Writer writer)
            throws IOException {
        Stream<String> lines = batch.size() > 1 ? batch.parallelStream() : batch.stream();
        var answers = lines.map(line -> answer(line, json, screened, options)).toList();
        for (var answer : answers) {
            writer.write(answer);
            writer.write('\n');
        }
        if (!answers.isEmpty()) {
            writer.flush();
        }
    }

    private static String answer(String line, JsonMapper json, Screened screened, ScreenOptions options) {
        try {
            var zone = options.context().school().zone();
            return json.writeValueAsString(screened.of(DraftLine.read(line, json, options.channels(), zone)));
        } catch (UsageException wrong) {
            var answer = json.createObjectNode();
            answer.putNull("id");
            answer.put("error", wrong.getMessage());
            return json.writeValueAsString(answer);
        }
    }
}
