package uk.countersign.worker;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import javax.imageio.ImageIO;
import uk.countersign.worker.document.Documents;
import uk.countersign.worker.picture.Pictures;
import uk.countersign.worker.sentence.SentenceModel;

/**
 * The child process: answers one request after the other until its parent closes the stream or is gone. Needs no Spring
 * and keeps nothing between two files.
 */
public final class WorkerMain {

    /** As the JVM itself ends when memory is exhausted. */
    static final int EXHAUSTED = 3;

    /** The argument, with a folder after it, of a process that reads sentences and no files. */
    static final String SENTENCES = "sentences";

    private WorkerMain() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Frames frames = new Frames(new FileInputStream(FileDescriptor.in), new FileOutputStream(FileDescriptor.out));
        // A library that prints would break the frames.
        System.setOut(System.err);
        ImageIO.setUseCache(false);
        BlockingQueue<Request> asked = new LinkedBlockingQueue<>();
        Thread listener = new Thread(() -> listen(frames, asked), "listener");
        listener.setDaemon(true);
        try {
            Answering answering = arguments.length == 0 ? WorkerMain::answer : sentences(Path.of(arguments[1]));
            frames.send(Reply.class, new Reply.Ready(ProcessHandle.current().pid()));
            listener.start();
            while (true) {
                frames.send(Reply.class, answering.to(asked.take()));
            }
        } catch (VirtualMachineError exhausted) {
            // A stack or heap that overflowed leaves libraries in unknown states: the next file gets a new process.
            Runtime.getRuntime().halt(EXHAUSTED);
        }
    }

    /** When the parent closes the stream or is gone, this ends at once, even amid a file that never ends. */
    private static void listen(Frames frames, BlockingQueue<Request> asked) {
        try {
            for (Optional<Request> next = frames.receive(Request.class);
                    next.isPresent();
                    next = frames.receive(Request.class)) {
                asked.add(next.get());
            }
            Runtime.getRuntime().halt(0);
        } catch (IOException notOurParent) {
            Runtime.getRuntime().halt(1);
        }
    }

    /** What the process does. */
    private interface Answering {
        Reply to(Request request);
    }

    /** Loads the model before it says that it is ready: what cannot be loaded never is. */
    private static Answering sentences(Path folder) throws IOException {
        SentenceModel model = SentenceModel.load(folder);
        return request -> {
            if (request instanceof Request.ReadSentence sentence) {
                return new Reply.Sentence(model.vector(sentence.text()));
            }
            throw new IllegalArgumentException("Unknown request");
        };
    }

    private static Reply answer(Request request) {
        if (request instanceof Request.ReadDocument document) {
            return new Reply.Document(
                    Documents.read(document.file(), document.name(), document.outputFolder(), document.limits()));
        }
        if (request instanceof Request.ReadPicture picture) {
            Pictures pictures = new Pictures(picture.limits(), picture.heicCommand());
            return new Reply.Picture(
                    pictures.read(picture.file(), picture.name(), picture.profiles(), picture.outputFolder()));
        }
        throw new IllegalArgumentException("Unknown request");
    }
}
