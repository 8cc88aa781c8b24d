package uk.countersign.worker.document;

/** What was left out of a document, in a sentence for its author. */
enum Note {
    /** Tracked changes that delete or move away. */
    DELETIONS("Tracked deletions were left out, tracked insertions were taken."),
    /** Hidden text of whatever making. */
    HIDDEN("Hidden text was left out."),
    /** Crossed out, by formatting or by a mark laid over it. */
    STRUCK("Crossed-out text was left out."),
    /** Text in the colour that it stands on: white on white, blacked out. */
    BLENDED("Text in the colour of its background was left out. If it is to be published, give it another colour."),
    /** Text outside the page. */
    OFF_PAGE("Text outside the page was left out."),
    /** Margin comments. */
    COMMENTS("Comments were left out."),
    /** Footnotes and endnotes. */
    FOOTNOTES("Footnotes were left out."),
    /** Drawings that are no picture file. */
    DRAWINGS("A drawing was left out. To publish it, add it as a picture file of its own."),
    /** Pictures of which a part was cut off in the document; the file still holds that part. */
    CROPPED("A picture that was cropped inside the document was left out, because the file still holds the"
            + " whole picture. Add the cropped picture as a file of its own."),
    /** Shapes that may cover a part of a picture. */
    SHAPES("Pictures were taken as they are stored: shapes drawn over them in the document are not on them."),
    /** Pictures that the document only points to. */
    LINKED_PICTURES("A picture that is only linked was left out. Add it as a file of its own."),
    /** Pictures inside a kind of document of which they are not taken. */
    PICTURES_NOT_TAKEN("Pictures inside this kind of document were left out. Add them as files of their own."),
    /** More pictures than are taken. */
    TOO_MANY_PICTURES("Only the first pictures of this document were taken."),
    /** Addresses behind words. */
    LINKS("The addresses behind linked words were left out. Write out an address that is to be published."),
    /** Other documents inside this one. */
    EMBEDDED("Another document inside this one was left out."),
    /** Files attached to a mail that are no pictures. */
    ATTACHMENTS("Attachments that are not pictures were left out."),
    /** The ending of the name says another kind of document. */
    OTHER_ENDING("This file's name does not fit what it is; it was read as what it is.");

    private final String sentence;

    Note(String sentence) {
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }
}
