package org.arasha.shell;

import java.io.IOException;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.arasha.shared.Language;
import org.arasha.shared.Texts;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Answers what is no request at all, {@code /%zz}, in the words of the product. The server refuses it before any page or filter
 * of ours sees it, so nobody knows whose language to speak: it is said in all three.
 */
@Component
class MalformedRequests implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers(context -> context.getParent().getPipeline().addValve(new Words()));
    }

    private static final class Words extends ErrorReportValve {

        private static final String PAGE = """
                <!doctype html><html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
                <title>Arasha</title></head><body style="font: 16px/24px sans-serif; max-width: 40em; margin: 4em auto; padding: 0 1em">
                <h1>Arasha</h1>%s<p><a href="/">Arasha</a></p></body></html>""";

        @Override
        protected void report(Request request, Response response, Throwable fault) {
            if (response.getStatus() != HttpServletResponse.SC_BAD_REQUEST || response.getContentWritten() > 0
                    || !response.setErrorReported()) {
                return;
            }
            try {
                response.setContentType("text/html");
                response.setCharacterEncoding("UTF-8");
                response.getReporter().write(PAGE.formatted(Language.RU.locale().getLanguage(), Arrays.stream(Language.values())
                        .map(one -> "<p lang=\"%s\">%s</p>".formatted(one.locale().getLanguage(), Texts.get(one, "shell.malformed")))
                        .collect(Collectors.joining())));
                response.finishResponse();
            } catch (IOException away) {
                // Whoever sent it has hung up.
            }
        }
    }
}
