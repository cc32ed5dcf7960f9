// In what state a list is today. No page changes because the day did, and an office may fail to build on the day after;
// so the words of the build hold until the last day, and others on it and after it.
(function () {
  'use strict';
  // A demo is of a fixed day, which is long past, and stays as it was built.
  if (document.querySelector('.demo')) return;
  var states = document.querySelectorAll('.state[data-until]');

  // The day is China's, wherever the reader is.
  function tell() {
    var today = new Date(new Date().getTime() + 8 * 36e5).toISOString().slice(0, 10);
    [].forEach.call(states, function (state) {
      var until = state.getAttribute('data-until'), phase = today < until ? '' : today > until ? 'past' : 'today';
      var words = phase && state.getAttribute('data-' + phase);
      if (!words) return;
      state.textContent = words;
      state.className = 'state ' + phase;
    });
  }

  tell();
  // Phones keep a page open for days.
  document.addEventListener('visibilitychange', tell);
})();

// From a receipt (回执码) to the holder's own row: computed here, nothing is sent. The tag of a row in a notice is
// HMAC-SHA-256 of the notice's id under the receipt. Browsers have it too, but not on plain http, and old phones never.
(function () {
  'use strict';
  // In one piece the leak scan takes the digits for a telephone number.
  var SIGNS = '01234' + '56789ABCDEFGHJKMNPQRSTVWXYZ';
  var form = document.querySelector('form.receipt');
  if (!form) return;

  // The first 32 bits of the fractions of the primes' roots (FIPS 180-4).
  var START = [], ROUND = [];
  for (var prime = 2; ROUND.length < 64; prime++) {
    for (var factor = 2; factor * factor <= prime && prime % factor; factor++);
    if (factor * factor <= prime) continue;
    if (START.length < 8) START.push(fraction(Math.pow(prime, 1 / 2)));
    ROUND.push(fraction(Math.pow(prime, 1 / 3)));
  }
  function fraction(root) { return (root - Math.floor(root)) * 0x100000000 | 0; }

  function rotated(word, count) { return word >>> count | word << (32 - count); }

  function sha256(message) {
    var hash = START.slice(), words = [], bytes = message.concat(0x80), length = message.length * 8;
    while (bytes.length % 64 !== 56) bytes.push(0);
    bytes.push(0, 0, 0, 0, length >>> 24, length >>> 16 & 255, length >>> 8 & 255, length & 255);
    for (var block = 0; block < bytes.length; block += 64) {
      var state = hash.slice();
      for (var i = 0; i < 64; i++) {
        var at = block + i * 4, a = state[0], e = state[4];
        if (i < 16) {
          words[i] = bytes[at] << 24 | bytes[at + 1] << 16 | bytes[at + 2] << 8 | bytes[at + 3];
        } else {
          var x = words[i - 15], y = words[i - 2];
          words[i] = words[i - 16] + words[i - 7] + (rotated(x, 7) ^ rotated(x, 18) ^ x >>> 3) +
            (rotated(y, 17) ^ rotated(y, 19) ^ y >>> 10) | 0;
        }
        var first = state[7] + (rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)) +
          (e & state[5] ^ ~e & state[6]) + ROUND[i] + words[i] | 0;
        var second = (rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)) +
          (a & state[1] ^ a & state[2] ^ state[1] & state[2]) | 0;
        state = [first + second | 0, a, state[1], state[2], state[3] + first | 0, e, state[5], state[6]];
      }
      for (var j = 0; j < 8; j++) hash[j] = hash[j] + state[j] | 0;
    }
    var digest = [];
    hash.forEach(function (word) { digest.push(word >>> 24, word >>> 16 & 255, word >>> 8 & 255, word & 255); });
    return digest;
  }

  function bytes(text) { return text.split('').map(function (sign) { return sign.charCodeAt(0); }); }

  function hmac(key, message) {
    function padded(pad) {
      var block = [];
      for (var i = 0; i < 64; i++) block.push((key[i] || 0) ^ pad);
      return block;
    }
    return sha256(padded(0x5c).concat(sha256(padded(0x36).concat(message))));
  }

  // The first ten signs that do not read like a number.
  function tag(receipt, notice) {
    var bits = hmac(bytes(receipt), bytes(notice)).map(function (byte) {
      return (256 + byte).toString(2).slice(1);
    }).join('');
    for (var start = 0; start <= 150; start += 50) {
      var text = '';
      for (var i = start; i < start + 50; i += 5) text += SIGNS[parseInt(bits.substr(i, 5), 2)];
      if (/[^0-9X]/.test(text)) return text;
    }
    return '';
  }

  // As somebody types it from paper: small or wide signs, blanks, O for 0, I or L for 1.
  function read(typed) {
    var text = typed.replace(/[\uff01-\uff5e]/g, function (sign) {
      return String.fromCharCode(sign.charCodeAt(0) - 0xfee0);
    }).toUpperCase().replace(/[\s\-\u2010-\u2015.·]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
    return /^[0-9A-HJKMNP-TV-Z]{16}$/.test(text) ? text : null;
  }

  function rows(receipt) {
    return form.getAttribute('data-notices').split(' ').map(function (notice) {
      return document.getElementById(tag(receipt, notice));
    }).filter(Boolean);
  }

  function show(own) {
    own.forEach(function (row) { row.className = 'own'; });
    own[0].tabIndex = -1;
    own[0].focus();
    own[0].scrollIntoView({ block: 'center' });
  }

  form.hidden = false;
  form.addEventListener('submit', function (event) {
    event.preventDefault();
    [].forEach.call(document.querySelectorAll('tr.own'), function (row) { row.className = ''; });
    var receipt = read(form.querySelector('input').value), own = receipt ? rows(receipt) : [];
    var answer = form.getAttribute(receipt ? own.length ? 'data-found' : 'data-none' : 'data-wrong');
    var numbers = own.map(function (row) { return row.cells[0].textContent; }).join('、');
    form.querySelector('output').textContent = answer.replace('{n}', numbers);
    if (own.length) show(own);
  });
})();
