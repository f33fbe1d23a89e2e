// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.eclipse.help.IToc;
import org.eclipse.help.ITopic;
import org.eclipse.help.HelpSystem;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.pagewright.kernel.driver.Mistake;

/** The pages as the workbench's own help server hands them out. */
class HelpServerTest {
    @RegisterExtension
    final NothingLogged nothingLogged = new NothingLogged();

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void everyPageOfTheContentsIsServed() throws Exception {
        List<String> pages = pages();
        assertTrue(pages.size() > 70, () -> "only " + pages);
        var missing = new ArrayList<String>();
        for (String page : pages) {
            HttpResponse<String> answer = get(page);
            if (answer.statusCode() != 200 || !answer.body().contains("<h1")) {
                missing.add(page + " " + answer.statusCode());
            }
        }
        assertEquals(List.of(), missing);
    }

    @Test
    void theReferenceHasEverySettingFaultAndCounter() throws Exception {
        String page = get("/org.pagewright.help/docs/boot-reference.html").body();
        assertTrue(page.contains("<title>Settings, faults and counters of a boot</title>"), page);
        for (String word : List.of("--min-pages N", "--save IMAGE", "code-walk", "read-disturb", "page in nanos")) {
            assertTrue(page.contains(word), word);
        }
        for (Mistake mistake : Mistake.values()) {
            assertTrue(page.contains("<a href=\"rules/" + mistake.rule() + ".html\">"), mistake.id());
        }
    }

    @Test
    void contentsAndSearchOpen() throws Exception {
        String server = server();
        HttpResponse<String> contents = open(server + "index.jsp");
        assertEquals(200, contents.statusCode());
        HttpResponse<String> tree = open(server + "advanced/tocView.jsp");
        assertEquals(200, tree.statusCode());
        String search = server + "advanced/searchView.jsp?searchWord=thrash";
        Workbench.waitFor("a page found", () -> {
            try {
                return open(search).body().contains("docs&#47;boot&#46;html");
            } catch (IOException | InterruptedException e) {
                throw new AssertionError(e);
            }
        });
    }

    @Test
    void nobodyElseOnTheNetworkReachesTheServer() throws Exception {
        int port = URI.create(server()).getPort();
        for (NetworkInterface card : NetworkInterface.networkInterfaces().toList()) {
            for (InetAddress address : card.inetAddresses().filter(a -> !a.isLoopbackAddress()).toList()) {
                assertThrows(IOException.class, () -> {
                    try (var socket = new Socket()) {
                        socket.connect(new InetSocketAddress(address, port), 500);
                    }
                }, () -> address + " answers");
            }
        }
    }

    private HttpResponse<String> get(String page) throws IOException, InterruptedException {
        return open(server() + "topic" + page);
    }

    private HttpResponse<String> open(String address) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(address)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** The address up to {@code /help/}; starts the server. */
    private static String server() {
        String page = Workbench.ui(() -> PlatformUI.getWorkbench().getHelpSystem()
                .resolve("/org.pagewright.help/html/index.html", true)).toString();
        assertTrue(page.startsWith("http://127.0.0.1:"), page);
        return page.substring(0, page.indexOf("/help/") + "/help/".length());
    }

    /** Every page of ours in the table of contents. */
    static List<String> pages() {
        var pages = new ArrayList<String>();
        for (IToc toc : HelpSystem.getTocs()) {
            for (ITopic topic : toc.getTopics()) {
                collect(topic, pages);
            }
        }
        return pages.stream().filter(page -> page.toLowerCase(Locale.ROOT).startsWith("/org.pagewright.help/"))
                .toList();
    }

    private static void collect(ITopic topic, List<String> pages) {
        if (topic.getHref() != null) {
            pages.add(topic.getHref());
        }
        for (ITopic each : topic.getSubtopics()) {
            collect(each, pages);
        }
    }
}
