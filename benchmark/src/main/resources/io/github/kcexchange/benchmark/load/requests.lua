-- SPDX-License-Identifier: Apache-2.0
-- Sends requests to the token endpoint and counts the answers.
-- Arguments: file of requests (one per line: Authorization header or "-", tab, body), expected status,
-- pause between two requests of a connection in milliseconds (0: none), and "once" if wrk must send each request only once.

local threads = {}

function setup(thread)
  table.insert(threads, thread)
end

function init(args)
  local form = "application/x-www-form-urlencoded"
  requests = {}
  for line in io.lines(args[1]) do
    local authorization, body = line:match("^([^\t]+)\t(.*)$")
    local headers = { ["Content-Type"] = form }
    if authorization ~= "-" then
      headers["Authorization"] = authorization
    end
    table.insert(requests, wrk.format("POST", nil, headers, body))
  end
  expected = tonumber(args[2])
  pause = tonumber(args[3])
  once = args[4] == "once"
  unexpected = 0
  failures = 0
  repeated = 0
  math.randomseed(os.time())
  at = once and 0 or math.random(#requests)
end

function request()
  if once and at == #requests then
    repeated = repeated + 1
  end
  at = at % #requests + 1
  return requests[at]
end

-- Returns a random part of twice the pause. Its mean is the pause, and connections do not send at the same moments.
function delay()
  if pause == 0 then
    return 0
  end
  return math.floor(2 * pause * math.random() + 0.5)
end

function response(status)
  if status ~= expected then
    unexpected = unexpected + 1
  end
  if status >= 500 then
    failures = failures + 1
  end
end

-- Prints one line: requests, microseconds, p50 and p99 in microseconds, unexpected answers, 5xx answers, failed connections,
-- and how often wrk started again with the first request although it must send each request only once.
function done(summary, latency)
  local wrong, failed, again = 0, 0, 0
  for _, thread in ipairs(threads) do
    wrong = wrong + thread:get("unexpected")
    failed = failed + thread:get("failures")
    again = again + thread:get("repeated")
  end
  local errors = summary.errors
  io.write(string.format("result\t%d\t%d\t%d\t%d\t%d\t%d\t%d\t%d\n", summary.requests, summary.duration,
    latency:percentile(50), latency:percentile(99), wrong, failed,
    errors.connect + errors.read + errors.write + errors.timeout, again))
end
