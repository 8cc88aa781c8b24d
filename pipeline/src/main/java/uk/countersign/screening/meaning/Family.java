package uk.countersign.screening.meaning;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import uk.countersign.screening.Stage;

/** The kinds of trouble that a text can be in: one label of the corpus each. */
public enum Family {
    POLITICAL(
            Stage.POLITICAL,
            List.of("contested", "party", "campaign"),
            "This reads as if the school takes a side in politics. Leave out praise, blame and calls to act; say only what"
                    + " families need to know."),
    STRIKE(
            Stage.POLITICAL,
            List.of("strike"),
            "This reads as if the school takes a side in a dispute at work. Say what is closed, when and for whom, and"
                    + " nothing of who is right."),
    TONE(
            Stage.TONE,
            List.of("unkind"),
            "This may sound cross, sarcastic or unkind to the people who read it. Say plainly what you would like them to"
                    + " do, and thank them."),
    SWEARING(
            Stage.TONE,
            List.of("swearing", "slang"),
            "This may be coarse for a school's page. Write it as you would say it in assembly."),
    RIVAL(
            Stage.TONE,
            List.of("rival"),
            "This may run down another school or club. Celebrate our side, and thank the others for the game."),
    OPINION(
            Stage.TONE,
            List.of("opinion"),
            "This reads as one person's own view or private life. Keep to what the school can say for everybody."),
    COMMERCIAL(
            Stage.POLICY,
            List.of("advert", "retail"),
            "This may advertise a business. Thank a sponsor by name if you wish, without prices, offers or where to buy."),
    DONATION(
            Stage.POLICY,
            List.of("donation"),
            "This may ask families to give to something that is not the school's own. Leave out the appeal, or ask the"
                    + " office whether the school supports it."),
    DISCRIMINATION(
            Stage.POLICY,
            List.of("discrimination"),
            "This may set a group of people apart or joke about who they are. Leave the remark out."),
    DEFAMATION(
            Stage.POLICY,
            List.of("defamation"),
            "This may accuse somebody who can be recognised. Leave the accusation out; take it up with them directly."),
    CONFIDENTIAL(
            Stage.POLICY,
            List.of("confidential"),
            "This may tell what is not public yet or is the school's own business. Wait until it is announced, or leave it"
                    + " out."),
    PUPILHEALTH(
            Stage.POLICY,
            List.of("health"),
            "This may tell of a pupil's health or needs. Leave it out, even where no name is given."),
    SAFEGUARDING(
            Stage.POLICY,
            List.of("family", "incident", "security"),
            "This may tell something that keeps children safe only while few know it. Leave it out and ask the"
                    + " safeguarding lead."),
    LOCATION(
            Stage.POLICY,
            List.of("location"),
            "A stranger may learn from this where pupils are or will be. Post it when they are back, or leave out the place"
                    + " or the time."),
    DIRECT(
            Stage.POLICY,
            List.of("message-to-person"),
            "This speaks to one person or family. Write or telephone to them instead."),
    PRESS(
            Stage.POLICY,
            List.of("press"),
            "This speaks to or about journalists. Send enquiries to the school office and leave it at that."),
    COPYRIGHT(
            Stage.POLICY,
            List.of("copied", "credit"),
            "This may use somebody else's picture, words or music. Ask for their permission and name them, or use our own.");

    private final Stage stage;
    private final List<String> rules;
    private final String message;

    Family(Stage stage, List<String> rules, String message) {
        this.stage = stage;
        this.rules = rules;
        this.message = message;
    }

    /** The label in the corpus. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The family of that label; absent for what may go out, {@code ok}. */
    public static Optional<Family> labelled(String label) {
        return Arrays.stream(values())
                .filter(family -> family.label().equals(label))
                .findFirst();
    }

    /** The family of whose trouble a rule of the policy packs speaks; absent where no reader looks for it. */
    public static Optional<Family> ofRule(String rule) {
        return Arrays.stream(values())
                .filter(family -> family.rules().contains(rule))
                .findFirst();
    }

    Stage stage() {
        return stage;
    }

    /** The rules of a policy pack that speak of the same trouble; a finding stands under the first that a pack carries. */
    public List<String> rules() {
        return rules;
    }

    /** What is wrong and what to do, in a teacher's words. */
    public String message() {
        return message;
    }
}
