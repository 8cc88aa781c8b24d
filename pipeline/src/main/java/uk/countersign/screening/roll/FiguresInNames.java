package uk.countersign.screening.roll;

import java.util.List;
import uk.countersign.screening.text.Figures;
import uk.countersign.screening.text.Token;

/** Names in which figures stand for letters, wherever they stand and however short the name: "B3n Blak3". */
final class FiguresInNames {

    private FiguresInNames() {}

    /** The tokens, with the letters in place of the figures where they give a name of the roll. */
    static List<Token> read(List<Token> tokens, RollIndex index) {
        return tokens.stream().map(token -> read(token, index)).toList();
    }

    private static Token read(Token token, RollIndex index) {
        if (!token.word() || token.tag() >= 0 || !Figures.among(token.key())) {
            return token;
        }
        var letters = Figures.allAsLetters(token.key());
        return index.word(letters) ? token.withKey(letters) : token;
    }
}
