package uk.countersign.reading;

/** Why a file cannot be used, with the sentence that its author reads: what is wrong and what to do. */
public enum Problem {
    /** Encrypted. */
    PASSWORD("This file has a password. Save a copy without it and send that."),
    /** No bytes. */
    EMPTY("This file is empty. Check that it was saved, then send it again."),
    /** Its content is not what its ending says. */
    NOT_WHAT_IT_SAYS("This file is not what its name says. Open it, save it again as the right kind, and send that."),
    /** Of the right kind, but broken. */
    DAMAGED("This file is damaged. Open it, save it again and send the new one."),
    /** More text or pages than a post can come from. */
    TOO_LONG("This is too long or complicated for a post. Send only the part that is to be published."),
    /** More bytes or pixels than are read. */
    TOO_LARGE("This file is too large. Send a smaller copy."),
    /** The reading had to be stopped. */
    UNSAFE("We could not read this safely. Paste the text into a new post."),
    /** Nothing to publish in it. */
    NO_TEXT("No text was found. Is it a scan? Type the text into a new post or a document."),
    /** A kind of file that is not read. */
    UNSUPPORTED(
            "This kind of file cannot be read here. Save it as a Word document, PDF or plain text; a picture as JPEG or PNG."),
    /** Holds programs. */
    MACROS("This document holds macros (small programs). Save a copy as .docx without them and send that.");

    private final String message;

    Problem(String message) {
        this.message = message;
    }

    /** The sentence for the file's author. */
    public String message() {
        return message;
    }
}
