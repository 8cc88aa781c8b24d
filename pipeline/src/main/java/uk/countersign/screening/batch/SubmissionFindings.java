package uk.countersign.screening.batch;

import java.util.Optional;
import uk.countersign.draft.CheckName;
import uk.countersign.draft.Finding;
import uk.countersign.draft.Severity;

/** What is found before any policy is asked: in the files, and in what was wished for. */
final class SubmissionFindings {

    private SubmissionFindings() {}

    /** Something in the wishes that cannot be done. */
    static Finding unusable(String message) {
        return finding(CheckName.CATEGORY, "submission", Severity.BLOCK, Finding.Place.TEXT, message);
    }

    /** Documents beside the one, or the text, that was taken. */
    static Finding unused(long documents) {
        return finding(
                CheckName.MEDIA,
                "reading",
                Severity.WARN,
                Finding.Place.TEXT,
                (documents == 1 ? "One more document was" : documents + " more documents were")
                        + " not read: a draft has one text. Send what else is to be published as drafts of their own.");
    }

    /** A picture that cannot be used. */
    static Finding unusablePicture(int picture, String message) {
        return finding(CheckName.MEDIA, "picture", Severity.BLOCK, Finding.Place.picture(picture), message);
    }

    /** What was left out or changed in reading. */
    static Finding note(String message) {
        return finding(CheckName.MEDIA, "reading", Severity.INFO, Finding.Place.TEXT, message);
    }

    /** A time that may not have been meant. */
    static Finding time(String message) {
        return finding(CheckName.CATEGORY, "time", Severity.WARN, new Finding.Place(Finding.Part.SETTINGS, 0), message);
    }

    private static Finding finding(
            CheckName check, String rule, Severity severity, Finding.Place place, String message) {
        return new Finding(
                check,
                rule,
                "countersign:submission.1",
                severity,
                place,
                Optional.empty(),
                Optional.empty(),
                message,
                Optional.empty(),
                Finding.Finality.FINAL);
    }
}
