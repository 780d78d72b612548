package org.arasha.reporting.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Somebody with a browser that knows forms and nothing else: no script, no cookie. Keeps the page they are on. */
@Component
@Lazy
public class Visitor {

    private static final String BORDER = "----border";

    private final MockMvc web;
    private MockHttpServletResponse response = new MockHttpServletResponse();
    private Document page = new Document("");
    private final Map<String, String> typed = new LinkedHashMap<>();
    private final List<Chosen> chosen = new ArrayList<>();

    private record Chosen(String name, byte[] content) {}

    Visitor(WebApplicationContext context) {
        web = MockMvcBuilders.webAppContextSetup(context).apply(SecurityMockMvcConfigurers.springSecurity()).build();
    }

    public Visitor open(String address) {
        return ask(MockMvcRequestBuilders.get(address));
    }

    /** Goes back to a page, as the browser kept it. */
    public Visitor again(Document before) {
        page = before;
        return this;
    }

    public Visitor type(String field, String text) {
        typed.put(field, text);
        return this;
    }

    public Visitor choose(String name, byte[] content) {
        chosen.add(new Chosen(name, content));
        return this;
    }

    /** Sends the first form of the page with what stands in it and what was typed, as its main button does. */
    public Visitor send() {
        return send(request -> { }, Map.of());
    }

    public Visitor press(String button) {
        return send(request -> { }, Map.of(button, "yes"));
    }

    /** Of several buttons with one name. */
    public Visitor press(String button, String value) {
        return send(request -> { }, Map.of(button, value));
    }

    public Visitor sendFrom(String site) {
        return send(request -> request.header("Sec-Fetch-Site", site), Map.of());
    }

    private Visitor send(java.util.function.Consumer<MockHttpServletRequestBuilder> change, Map<String, String> pressed) {
        Element form = page.selectFirst("form");
        MockHttpServletRequestBuilder request = MockMvcRequestBuilders.post(form.attr("action"));
        List<Map.Entry<String, String>> fields = fields(form);
        fields.addAll(pressed.entrySet());
        if (form.attr("enctype").isEmpty()) {
            fields.forEach(field -> request.param(field.getKey(), field.getValue()));
        } else {
            request.contentType(MediaType.parseMediaType("multipart/form-data; boundary=" + BORDER)).content(parts(fields));
        }
        change.accept(request);
        typed.clear();
        chosen.clear();
        return ask(request);
    }

    private List<Map.Entry<String, String>> fields(Element form) {
        List<Map.Entry<String, String>> fields = new ArrayList<>();
        for (Element field : form.select("input[type=hidden], input[type=text], input[type=date], input[type=checkbox], textarea")) {
            String name = field.attr("name");
            boolean box = field.attr("type").equals("checkbox");
            String value = typed.containsKey(name) ? typed.get(name)
                    : field.tagName().equals("textarea") ? field.wholeText() : field.attr("value");
            if (!box || typed.containsKey(name) || field.hasAttr("checked")) {
                fields.add(Map.entry(name, value));
            }
        }
        return fields;
    }

    private byte[] parts(List<Map.Entry<String, String>> fields) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        fields.forEach(field -> write(body, "form-data; name=\"" + field.getKey() + "\"", field.getValue().getBytes(StandardCharsets.UTF_8)));
        chosen.forEach(file -> write(body, "form-data; name=\"files\"; filename=\"" + file.name() + "\"", file.content()));
        body.writeBytes(("--" + BORDER + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    private static void write(ByteArrayOutputStream body, String head, byte[] content) {
        body.writeBytes(("--" + BORDER + "\r\nContent-Disposition: " + head + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private Visitor ask(MockHttpServletRequestBuilder request) {
        try {
            response = web.perform(request.header("Accept-Language", "en")).andReturn().getResponse();
            page = Jsoup.parse(response.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (Exception e) {
            throw new AssertionError("The page failed", e);
        }
        return this;
    }

    public int status() {
        return response.getStatus();
    }

    public String header(String name) {
        return String.valueOf(response.getHeader(name));
    }

    public boolean hasCookies() {
        return response.getCookies().length > 0 || response.getHeader("Set-Cookie") != null;
    }

    public String text() {
        return page.text();
    }

    public Document page() {
        return page;
    }

    /** What stands in a field. */
    public String value(String field) {
        Element element = page.getElementById(field);
        return element.tagName().equals("textarea") ? element.wholeText().strip() : element.attr("value");
    }

    /** What stands in red at a field, or nothing. */
    public String complaint(String field) {
        Element element = page.getElementById(field + "-error");
        return element == null ? "" : element.text();
    }

    /** The code on the page that says that the report has come. */
    public String code() {
        return page.getElementById("code").text();
    }
}
