/// How the band looks: in the site's way nowhere, and on paper across every sheet, so that nobody posts a preview.
let bandStyle = """
  #sanbang-preview {
    position: sticky; top: 0; z-index: 2147483647; box-sizing: border-box; max-height: 60vh; overflow: auto; margin: 0;
    padding: .4rem 1rem; font: 1rem/1.5 system-ui, "Noto Sans CJK SC", "Microsoft YaHei", sans-serif;
    color: #fff; background: #8a0f4a; border-bottom: .25rem dashed #fff; overflow-wrap: anywhere;
  }
  #sanbang-preview p, #sanbang-preview ul { margin: 0; }
  #sanbang-preview ul { padding: 0 0 0 1.2rem; }
  #sanbang-preview li { margin-top: .4rem; }
  #sanbang-preview strong { font-size: 1.25em; letter-spacing: .2em; }
  @media print {
    #sanbang-preview {
      position: fixed; top: 40%; left: 0; right: 0; border: 0; color: #8a0f4a; background: none; opacity: .4;
      text-align: center; font-size: 2rem; transform: rotate(-20deg);
    }
  }

  """
