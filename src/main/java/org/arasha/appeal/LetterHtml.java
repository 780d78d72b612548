package org.arasha.appeal;

import java.util.List;
import java.util.stream.Collectors;
import org.arasha.appeal.Letter.Addressee;
import org.arasha.appeal.Letter.DemandsOf;
import org.arasha.appeal.Letter.Sentence;
import org.arasha.shared.Language;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The letter as HTML: on screen while it is written, and as the source of the PDF. Every word from a record goes in
 * as text, so markup in it stays visible and harmless. Looks are in {@code letter.css}.
 */
public final class LetterHtml {

    private final Letter letter;
    private final LetterWords words;
    private final Element article;

    private LetterHtml(Letter letter) {
        this.letter = letter;
        this.words = new LetterWords(letter.language());
        this.article = new Element("article").addClass("letter").attr("lang", words.tag());
    }

    /** The letter as it will be sent, as one element to be put into a page. */
    public static String article(Letter letter) {
        return within(new LetterHtml(letter).write(letter.signed()));
    }

    /** The letter while signatures come in: those still awaited are shown, and marked as such. */
    public static String preview(Letter letter) {
        var shown = letter.signatories().stream().filter(one -> one.hasSigned() || one.isAwaited()).toList();
        return within(new LetterHtml(letter).write(shown));
    }

    /** On a page that has a heading of its own. */
    private static String within(Element article) {
        article.select("h2").tagName("h3");
        article.select("h1").tagName("h2");
        return article.outerHtml();
    }

    /** A whole page, for print. */
    static Document page(Edition edition, String css) {
        Letter letter = edition.letter();
        Document page = Document.createShell("");
        page.outputSettings().prettyPrint(false);
        var words = new LetterWords(letter.language());
        page.expectFirst("html").attr("lang", words.tag());
        page.title(words.title(letter));
        page.head().appendElement("meta").attr("name", "author").attr("content", letter.sender().in(letter.language()));
        page.head().appendElement("meta").attr("name", "subject").attr("content", letter.subject());
        page.head().appendElement("meta").attr("name", "keywords").attr("content", words.keywords(edition));
        page.head().appendElement("style").appendText(css);
        page.body().appendElement("div").addClass("letter-foot").text(words.running(edition));
        var html = new LetterHtml(letter);
        page.body().appendChild(html.write(letter.signed()));
        html.annex(edition.annex());
        return page;
    }

    private Element write(List<LetterSignatory> signatories) {
        head();
        letter.introduction().forEach(this::paragraph);
        var items = numbered("letter-items", letter.items().size());
        letter.items().forEach(item -> item(items.appendElement("li"), item));
        if (!letter.mentioned().isEmpty()) {
            sentences(paragraph(words.mentioned() + " "), letter.mentioned());
        }
        letter.assessment().paragraphs().forEach(this::paragraph);
        headed(words.broken(letter.assessment().broken().size()), letter.assessment().broken());
        headed(words.relied(letter.assessment().relied().size()), letter.assessment().relied());
        letter.conclusion().forEach(this::paragraph);
        if (!letter.demands().isEmpty()) {
            heading(words.demands());
            letter.demands().forEach(this::demands);
        }
        signatories(signatories);
        sources();
        return article;
    }

    private void head() {
        var head = article.appendElement("div").addClass("letter-head");
        for (Language language : LetterWords.LETTERHEAD) {
            if (letter.sender().has(language)) {
                head.appendElement("p").attr("lang", language.locale().getLanguage()).text(letter.sender().in(language));
            }
        }
        var top = article.appendElement("div").addClass("letter-top");
        var meta = top.appendElement("div").addClass("letter-meta");
        meta.appendElement("p").text(words.date(letter.date()));
        if (letter.number() != null) {
            meta.appendElement("p").text(words.number(letter.number()));
        }
        var to = top.appendElement("div").addClass("letter-to");
        letter.addressees().forEach(addressee -> addressee(to, addressee));
        article.appendElement("h1").addClass("letter-subject").text(letter.subject());
        letter.addressees().stream().map(Addressee::form).filter(form -> form != null)
                .forEach(form -> paragraph(form).addClass("letter-form"));
    }

    private void addressee(Element to, Addressee addressee) {
        var lines = to.appendElement("p");
        lines.appendText(addressee.post()).appendElement("br");
        lines.appendElement("b").text(addressee.name());
    }

    private void item(Element place, LetterItem item) {
        place.appendElement("p").addClass("letter-lead").text(item.lead());
        if (!item.sentences().isEmpty()) {
            sentences(place.appendElement("p"), item.sentences());
        }
        item.facts().forEach(fact -> sentences(place.appendElement("p").addClass("letter-fact"), List.of(fact)));
    }

    private void sentences(Element paragraph, List<Sentence> sentences) {
        paragraph.appendText(sentences.stream().map(words::sentence).collect(Collectors.joining(" ")));
    }

    private void demands(DemandsOf authority) {
        headed(words.demandsOf(authority.authority()), authority.demands());
    }

    private void headed(String heading, List<String> lines) {
        if (!lines.isEmpty()) {
            paragraph(heading).addClass("letter-list-head");
            var list = article.appendElement("ul").addClass("letter-list");
            words.list(lines).forEach(line -> list.appendElement("li").text(line));
        }
    }

    private void signatories(List<LetterSignatory> signatories) {
        if (letter.isSignedByHand()) {
            var row = article.appendElement("div").addClass("letter-signatories").appendElement("div").addClass("letter-signatory");
            row.appendElement("p").addClass("letter-post").text(letter.sender().in(letter.language()));
            row.appendElement("p").addClass("letter-name").addClass("letter-line").text(Letter.LINE);
        }
        if (signatories.isEmpty()) {
            return;
        }
        heading(words.signedBy(letter.organisations()));
        var list = article.appendElement("div").addClass("letter-signatories");
        for (var signatory : signatories) {
            var row = list.appendElement("div").addClass("letter-signatory");
            var who = row.appendElement("p").addClass("letter-post").appendText(signatory.organisation());
            who.appendElement("br");
            who.appendText(signatory.post());
            if (signatory.isAwaited()) {
                who.appendElement("span").addClass("letter-awaited").text(" " + words.awaited());
            }
            row.appendElement("p").addClass("letter-name").text(signatory.name());
        }
    }

    private void sources() {
        if (letter.sources().isEmpty()) {
            return;
        }
        heading(words.sources());
        var list = numbered("letter-sources", letter.sources().size());
        for (var source : letter.sources()) {
            var line = list.appendElement("li").text(source.words(letter.language()));
            if (source.address() != null) {
                line.appendText(line.hasText() ? ". " : "");
                link(line, source.address());
            }
        }
    }

    /** Numbers of three digits need more room: on paper what would stand in the margin is cut off. */
    private Element numbered(String kind, int lines) {
        var list = article.appendElement("ol").addClass(kind);
        return lines < 100 ? list : list.addClass("letter-hundreds");
    }

    private void annex(Annex annex) {
        if (annex.isEmpty()) {
            return;
        }
        article.appendElement("h2").addClass("letter-part letter-annex").text(words.annex());
        paragraph(words.annexHint());
        for (var exhibit : annex.exhibits()) {
            paragraph(words.exhibit(exhibit)).addClass("letter-exhibit");
            var list = article.appendElement("ul").addClass("letter-evidence");
            exhibit.evidence().forEach(one -> list.appendElement("li").text(words.evidence(one)));
            if (exhibit.evidence().isEmpty()) {
                list.appendElement("li").text(words.noEvidence());
            }
        }
    }

    private void link(Element line, String address) {
        boolean web = address.startsWith("https://") || address.startsWith("http://");
        var place = line.appendElement(web ? "a" : "span").addClass("letter-address").text(address);
        if (web) {
            place.attr("href", address).attr("title", address).attr("rel", "noopener noreferrer");
        }
    }

    private void heading(String text) {
        article.appendElement("h2").addClass("letter-part").text(text);
    }

    private Element paragraph(String text) {
        return article.appendElement("p").appendText(text);
    }
}
