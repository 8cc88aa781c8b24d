package uk.countersign.notices;

import uk.countersign.draft.CheckName;

/** Of what kind a judgement is, in a sentence: "2 on consent". */
final class CheckWords {

    private CheckWords() {}

    static String of(CheckName check) {
        return switch (check) {
            case CONSENT -> "consent";
            case NAMES -> "names";
            case PERSONAL_DATA -> "personal details";
            case TONE -> "tone";
            case POLITICAL -> "politics";
            case COMMERCIAL -> "business and money";
            case HARMFUL -> "harm";
            case TARGETED -> "messages to one person";
            case LINKS -> "links";
            case COPYRIGHT -> "others’ work";
            case ACCESSIBILITY -> "being readable by all";
            case MEDIA -> "pictures";
            case SAFEGUARDING -> "safety and confidence";
            case CATEGORY -> "the kind of post, days or language";
            case PLATFORM -> "what platforms take";
        };
    }
}
